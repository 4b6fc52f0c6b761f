import type { SimilarMessages } from '../id/similar.js';

/** English. */
export const similar: SimilarMessages = {
  similarHeading: (count) => (count === 1 ? 'There is a similar report' : `There are ${count} similar reports`),
  similarText: 'If it is the same matter, support that report: what many support is seen more easily.',
  similarHere: 'very near',
  similarMetres: (metres) => `about ${metres} metres`,
  similarSupports: (count) => (count === 1 ? '1 person has this too' : `${count} people have this too`),
  similarSupport: 'I have this too',
  similarFailed: 'Your support has not arrived. Try again, or send a report of your own.',
  similarOwn: 'Is it something else? Go on and send your own report.',
  similarThanks: 'Thank you, your support is counted',
  similarThanksText: (number, title, count) => 
    count > 1 ? `You support report ${number}, “${title}”, with ${count - 1} ${count === 2 ? 'other' : 'others'}.` : `You are the first to support report ${number}, “${title}”.`,
  similarFollow: (agency) => `${agency} deals with it, and everybody can follow how it goes: write the number down. You need not send a report of your own.`,
  similarEnd: 'Done, delete what I wrote',
  similarEnded: 'What you wrote is deleted. Your support still counts.',
  similarGoOn: 'Send my report all the same',
  similarStatus: {
    awaiting_verification: 'Awaiting verification',
    awaiting_reporter: 'Awaiting the reporter',
    forwarded: 'Forwarded',
    in_progress: 'In progress',
    answered: 'Answered',
    closed_by_agency: 'Closed by the agency',
    resolved: 'Resolved',
    contested: 'Contested',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
};
