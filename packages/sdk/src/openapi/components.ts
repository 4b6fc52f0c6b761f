import * as contract from '../contract/index.js';

/** Parts of requests that stand in the document under a name. */
export const requestComponents = {
  NewReport: contract.newReportSchema,
  NewLocation: contract.locationSchema,
  Answer: contract.answerSchema,
  Contact: contract.contactSchema,
  Verify: contract.verifySchema,
  Forward: contract.forwardSchema,
  AnswerReport: contract.answerReportSchema,
  Close: contract.closeSchema,
  NewWebhook: contract.newWebhookSchema,
  WebhookChange: contract.webhookChangeSchema,
  WebhookPing: contract.webhookPingSchema,
  WebhookReplay: contract.webhookReplaySchema,
  WebhookRotation: contract.webhookRotationSchema,
  NewService: contract.newServiceSchema,
};

/** Queries. Their fields stand in the document one by one. */
export const queryComponents = {
  AgencyQuery: contract.agencyQuerySchema,
  CategoryQuery: contract.categoryQuerySchema,
  ConfigQuery: contract.configQuerySchema,
  InboxQuery: contract.inboxQuerySchema,
  RegionQuery: contract.regionQuerySchema,
  WebhookQuery: contract.webhookQuerySchema,
  ServiceQuery: contract.serviceQuerySchema,
};

/** Parts of answers that stand in the document under a name. */
export const responseComponents = {
  Agency: contract.agencySchema,
  AgencyReference: contract.agencyReferenceSchema,
  AgencyPage: contract.agencyPageSchema,
  Attachment: contract.attachmentSchema,
  Category: contract.categorySchema,
  CategoryList: contract.categoryListSchema,
  Config: contract.configSchema,
  Due: contract.dueSchema,
  InboxItem: contract.inboxItemSchema,
  InboxPage: contract.inboxPageSchema,
  Issue: contract.issueSchema,
  NamedStaffReport: contract.namedStaffReportSchema,
  Principal: contract.principalSchema,
  Problem: contract.problemSchema,
  Question: contract.questionSchema,
  ReadableAnswer: contract.readableAnswerSchema,
  Receipt: contract.receiptSchema,
  Region: contract.regionSchema,
  RegionPage: contract.regionPageSchema,
  Report: contract.reportSchema,
  ReportEvent: contract.reportEventSchema,
  Service: contract.serviceSchema,
  ServiceSummary: contract.serviceSummarySchema,
  ServicePage: contract.servicePageSchema,
  StaffEvent: contract.staffEventSchema,
  StaffReport: contract.staffReportSchema,
  UnnamedStaffReport: contract.unnamedStaffReportSchema,
  Webhook: contract.webhookSchema,
  WebhookAttempt: contract.webhookAttemptSchema,
  WebhookAttemptPage: contract.webhookAttemptPageSchema,
  WebhookMessage: contract.webhookMessageSchema,
  WebhookPage: contract.webhookPageSchema,
  WebhookQueued: contract.webhookQueuedSchema,
  WebhookReport: contract.webhookReportSchema,
  WebhookWithSecret: contract.webhookWithSecretSchema,
};
