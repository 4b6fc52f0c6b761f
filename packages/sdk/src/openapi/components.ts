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
  AcceptInvitation: contract.acceptInvitationSchema,
  ChangeAccount: contract.changeAccountSchema,
  Invite: contract.inviteSchema,
  NewAccount: contract.newAccountSchema,
  NewKey: contract.newKeySchema,
  RotateKey: contract.rotateKeySchema,
};

/** Queries. Their fields stand in the document one by one. */
export const queryComponents = {
  AgencyQuery: contract.agencyQuerySchema,
  AuditQuery: contract.auditQuerySchema,
  CategoryQuery: contract.categoryQuerySchema,
  ConfigQuery: contract.configQuerySchema,
  InboxQuery: contract.inboxQuerySchema,
  RegionQuery: contract.regionQuerySchema,
  RightsQuery: contract.rightsQuerySchema,
};

/** Parts of answers that stand in the document under a name. */
export const responseComponents = {
  Account: contract.accountSchema,
  AccountPage: contract.accountPageSchema,
  Agency: contract.agencySchema,
  AgencyReference: contract.agencyReferenceSchema,
  AgencyPage: contract.agencyPageSchema,
  ApiKey: contract.apiKeySchema,
  ApiKeyPage: contract.apiKeyPageSchema,
  Attachment: contract.attachmentSchema,
  AuditEntry: contract.auditEntrySchema,
  AuditPage: contract.auditPageSchema,
  Category: contract.categorySchema,
  CategoryList: contract.categoryListSchema,
  Config: contract.configSchema,
  Due: contract.dueSchema,
  InboxItem: contract.inboxItemSchema,
  InboxPage: contract.inboxPageSchema,
  InvitedAccount: contract.invitedAccountSchema,
  Issue: contract.issueSchema,
  MadeKey: contract.madeKeySchema,
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
  SessionConfig: contract.sessionConfigSchema,
  StaffEvent: contract.staffEventSchema,
  StaffReport: contract.staffReportSchema,
  UnnamedStaffReport: contract.unnamedStaffReportSchema,
};
