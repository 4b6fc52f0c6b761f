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
  Hide: contract.hideSchema,
  Show: contract.showSchema,
  Redact: contract.redactSchema,
  SimilarQuery: contract.similarQuerySchema,
  Support: contract.supportSchema,
};

/** Queries. Their fields stand in the document one by one. */
export const queryComponents = {
  AgencyQuery: contract.agencyQuerySchema,
  CategoryQuery: contract.categoryQuerySchema,
  ConfigQuery: contract.configQuerySchema,
  InboxQuery: contract.inboxQuerySchema,
  PublicReportQuery: contract.publicReportQuerySchema,
  RegionQuery: contract.regionQuerySchema,
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
  NamedPublicReport: contract.namedPublicReportSchema,
  NamedStaffReport: contract.namedStaffReportSchema,
  Principal: contract.principalSchema,
  Problem: contract.problemSchema,
  Publication: contract.publicationSchema,
  PublicEvent: contract.publicEventSchema,
  PublicPhoto: contract.publicPhotoSchema,
  PublicReport: contract.publicReportSchema,
  PublicReportItem: contract.publicReportItemSchema,
  PublicReportPage: contract.publicReportPageSchema,
  Question: contract.questionSchema,
  ReadableAnswer: contract.readableAnswerSchema,
  Receipt: contract.receiptSchema,
  Region: contract.regionSchema,
  RegionPage: contract.regionPageSchema,
  Report: contract.reportSchema,
  ReportEvent: contract.reportEventSchema,
  SimilarList: contract.similarListSchema,
  StaffEvent: contract.staffEventSchema,
  StaffReport: contract.staffReportSchema,
  SupportCount: contract.supportCountSchema,
  UnnamedPublicReport: contract.unnamedPublicReportSchema,
  UnnamedStaffReport: contract.unnamedStaffReportSchema,
};
