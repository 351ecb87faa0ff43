// SPDX-License-Identifier: EUPL-1.2
// What people have to find from the start page, by the step of the evaluation at which it is their
// turn: the words they click, one of several where there is more than one way, and what they then
// see. Words are keys of texts/*.yaml; NAME is the evaluation.
export const ways = {
  ordered: [
    { who: 'coordinator', what: 'how to set up an evaluation', clicks: ['work_order_title'], heading: 'work_order_title', button: 'work_order_search' },
  ],
  planned: [
    { who: 'coordinator', what: 'the team', clicks: ['NAME', 'work_team_title'], heading: 'work_team_title', button: 'work_team_add_button' },
    { who: 'coordinator', what: 'what is left to do', clicks: ['NAME', 'work_condition_mend'], heading: 'work_team_title', button: 'work_team_add_button' },
    { who: 'coordinator', what: 'the details', clicks: ['NAME', 'work_facts_title'], heading: 'work_facts_title', button: 'work_save' },
  ],
  gathered: [
    { who: 'coordinator', what: 'the way to the next step', clicks: ['NAME'], heading: 'NAME', button: 'work_move_on' },
    { who: 'lead', what: 'the way to the next step', clicks: ['NAME'], heading: 'NAME', button: 'work_move_on' },
  ],
  self_description: [
    { who: 'contact', what: 'who answers', clicks: ['work_task_describe', 'work_share_title'], heading: 'work_share_title', button: 'work_share_save' },
    { who: 'contact', what: 'where contributors are added', clicks: ['NAME', 'work_team_title'], heading: 'work_team_title', button: 'work_team_add_button' },
    { who: 'contact', what: 'reminders', clicks: ['work_task_describe', 'work_remind_title'], heading: 'work_remind_title', field: 'work_remind_to' },
    { who: 'contact', what: 'an answer', clicks: ['work_task_describe', 'work_answer'], field: 'work_answer_text', button: 'work_answer_save' },
    { who: 'contact', what: 'handing in', clicks: ['work_task_describe'], heading: 'work_describe_title', button: 'work_hand_in' },
    { who: 'contributor', what: 'their question', clicks: ['work_task_describe', 'work_answer'], field: 'work_answer_text', button: 'work_answer_save' },
  ],
  desk_work: [
    { who: 'evaluator', what: 'evidence', clicks: ['work_task_read', 'work_add'], heading: 'work_evidence_title', button: 'work_evidence_save' },
    { who: 'evaluator', what: 'own notes', clicks: ['work_task_read', 'work_way_private'], heading: 'work_notes_private_title', button: 'work_note_save_private' },
    { who: 'evaluator', what: 'team notes', clicks: ['work_task_read', 'work_way_team'], heading: 'work_notes_team_title', button: 'work_note_save_team' },
    { who: 'evaluator', what: 'what the municipality answered', clicks: ['work_task_read', 'work_way_description'], heading: 'work_describe_title' },
    { who: 'lead', what: 'the plan of interviews', clicks: ['work_task_read', 'work_way_interviews', 'work_interview_new'], heading: 'work_interview_new', button: 'work_interview_save' },
    { who: 'reader', what: 'what the municipality answered', clicks: ['NAME', 'work_way_description'], heading: 'work_describe_title' },
  ],
  visit: [
    { who: 'evaluator', what: 'an interview', clicks: ['work_task_interview', 'work_interview_new'], heading: 'work_interview_new', button: 'work_interview_save' },
    { who: 'evaluator', what: 'whom to ask what', clicks: ['work_task_interview', 'Fackliga företrädare', 'work_guide_plan'], heading: 'work_interview_new', button: 'work_interview_save' },
    { who: 'lead', what: 'who has spoken to what', clicks: ['work_task_interview', 'work_coverage_title'], heading: 'work_coverage_title' },
  ],
  grading: [
    { who: 'evaluator', what: 'the grading', clicks: ['work_task_grade'], heading: '1.1', field: 'work_rationale', button: 'work_save', grades: true },
    { who: 'evaluator', what: 'evidence beside the grading', clicks: ['work_task_grade', 'work_add_evidence'], heading: 'work_evidence_title', button: 'work_evidence_save' },
    { who: 'lead', what: 'the grading', clicks: ['work_task_grade'], field: 'work_rationale', button: 'work_save' },
    { who: 'coordinator', what: 'who has locked', clicks: ['NAME'], heading: 'NAME' },
  ],
  consensus: [
    { who: 'lead', what: 'the consensus', clicks: ['work_task_agree'], heading: 'work_consensus_title', field: 'work_agreed_why', button: 'work_agree' },
    { who: 'evaluator', what: 'the consensus', clicks: ['work_task_agree', 'work_settle'], heading: 'work_consensus_title', field: 'work_agreed_why', button: 'work_agree' },
  ],
  drafting: [
    { who: 'evaluator', what: 'findings', clicks: ['work_task_write', 'work_findings_add'], field: 'work_finding_text', button: 'work_save' },
    { who: 'evaluator', what: 'texts', clicks: ['work_task_write', 'work_texts_add'], field: 'work_text_text', button: 'work_preview' },
    { who: 'lead', what: 'the summary', clicks: ['work_task_write', 'work_summary_title'], field: 'work_summary_lead', button: 'work_save' },
  ],
  written: [
    { who: 'evaluator', what: 'the whole report before it is published', clicks: ['work_task_write', 'work_draft_title', 'work_preview_page'], heading: 'Björkhaga' },
    { who: 'lead', what: 'the way to the fact check', clicks: ['NAME'], field: 'work_draft_readable', button: 'work_move_on' },
  ],
  fact_check: [
    { who: 'contact', what: 'where to remark', clicks: ['work_task_check', 'work_remark_on'], field: 'work_remark_text', button: 'work_save' },
    { who: 'reader', what: 'the draft', clicks: ['NAME', ['work_draft_title', 'work_report']], heading: 'work_draft_title' },
  ],
  remarked: [
    { who: 'lead', what: 'a remark to answer', clicks: ['work_task_reply', 'work_answer'], field: 'work_remark_answer_text', button: 'work_save' },
  ],
  final: [
    { who: 'lead', what: 'publishing', clicks: ['work_task_publish'], heading: 'work_publish_title', button: 'work_publish' },
    { who: 'coordinator', what: 'publishing', clicks: ['work_task_publish'], field: 'work_publish_read', button: 'work_publish' },
    { who: 'lead', what: 'the preview', clicks: ['work_task_publish', 'work_as_page'], heading: 'Björkhaga' },
  ],
  published: [
    { who: 'lead', what: 'how to correct the report', clicks: ['NAME', ['work_publish_title', 'work_report'], ['work_correct', 'work_change']], says: 'work_correcting' },
  ],
};
