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
  Reply: contract.replySchema,
  Remind: contract.remindSchema,
  Confirm: contract.confirmSchema,
  Contest: contract.contestSchema,
  Rate: contract.rateSchema,
  Withdraw: contract.withdrawSchema,
  ChangeVisibility: contract.changeVisibilitySchema,
  RequestErasure: contract.requestErasureSchema,
  Erase: contract.eraseSchema,
  RefuseErasure: contract.refuseErasureSchema,
  RequestLink: contract.requestLinkSchema,
  OpenSession: contract.openSessionSchema,
};

/** Queries. Their fields stand in the document one by one. */
export const queryComponents = {
  AgencyQuery: contract.agencyQuerySchema,
  CategoryQuery: contract.categoryQuerySchema,
  ConfigQuery: contract.configQuerySchema,
  ErasureQuery: contract.erasureQuerySchema,
  InboxQuery: contract.inboxQuerySchema,
  MyReportsQuery: contract.myReportsQuerySchema,
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
  MyReport: contract.myReportSchema,
  MyReportPage: contract.myReportPageSchema,
  NamedStaffReport: contract.namedStaffReportSchema,
  Principal: contract.principalSchema,
  Problem: contract.problemSchema,
  Question: contract.questionSchema,
  Rating: contract.ratingSchema,
  ReadableAnswer: contract.readableAnswerSchema,
  Receipt: contract.receiptSchema,
  Region: contract.regionSchema,
  RegionPage: contract.regionPageSchema,
  Report: contract.reportSchema,
  ReporterSession: contract.reporterSessionSchema,
  ReportEvent: contract.reportEventSchema,
  StaffEvent: contract.staffEventSchema,
  StaffReport: contract.staffReportSchema,
  UnnamedStaffReport: contract.unnamedStaffReportSchema,
};
