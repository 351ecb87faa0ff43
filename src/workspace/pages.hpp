// SPDX-License-Identifier: EUPL-1.2
// The pages, one builder each; what a form is answered with stands beside the form.
#pragma once

#include "workspace/turn.hpp"

namespace kompass::workspace {

// sign_in_page.cpp
http::Response sign_in_page(const Turn& turn);
http::Response sign_in(const Turn& turn);
http::Response sign_out(const Turn& turn);

// link_page.cpp: a one-time link, with its token in the address.
http::Response link_page(const Turn& turn);
http::Response use_link(const Turn& turn);

// reset_page.cpp
http::Response reset_page(const Turn& turn);
http::Response ask_for_reset(const Turn& turn);

// account/: the own account. account_page.cpp:
http::Response show_account(const Turn& turn);
http::Response to_account(const Turn& turn);  // what asks for the address of a form
// account_forms.cpp
http::Response save_person(const Turn& turn);
http::Response change_password(const Turn& turn);
http::Response end_session(const Turn& turn);
http::Response sign_out_everywhere(const Turn& turn);
// two_step_forms.cpp
http::Response begin_two_step(const Turn& turn);
http::Response confirm_two_step(const Turn& turn);
http::Response renew_codes(const Turn& turn);
http::Response end_two_step(const Turn& turn);
// account_tokens.cpp
http::Response make_token(const Turn& turn);
http::Response revoke_token(const Turn& turn);

// people/: all accounts, for who manages them. people_page.cpp:
http::Response show_people(const Turn& turn);
http::Response invite_person(const Turn& turn);
// person_forms.cpp: one of them, by the {account} of the address.
http::Response show_person(const Turn& turn);
http::Response to_person(const Turn& turn);  // what asks for the address of a form
http::Response save_other_person(const Turn& turn);
http::Response give_role(const Turn& turn);
http::Response take_role(const Turn& turn);
http::Response invite_person_again(const Turn& turn);
http::Response make_reset_link(const Turn& turn);
http::Response end_two_step_of(const Turn& turn);
http::Response close_person(const Turn& turn);

// installation_page.cpp: what is set, for administrators.
http::Response show_installation(const Turn& turn);

// start_page.cpp: what waits for who has signed in.
http::Response start_page(const Turn& turn);

// overview_forms.cpp: an evaluation as a whole.
http::Response show_evaluation(const Turn& turn);
http::Response move_evaluation(const Turn& turn);

// order_forms.cpp: a new evaluation.
http::Response show_order(const Turn& turn);
http::Response make_evaluation(const Turn& turn);

// letter_page.cpp: what the municipality is told before.
http::Response show_letter(const Turn& turn);
http::Response letter_pdf(const Turn& turn);

// facts_page.cpp: what is said of it as a whole.
http::Response show_facts(const Turn& turn);
http::Response save_facts(const Turn& turn);

// team_forms.cpp: who takes part.
http::Response show_team(const Turn& turn);
http::Response add_member(const Turn& turn);
http::Response take_out_member(const Turn& turn);
http::Response strike_member(const Turn& turn);

// trail_page.cpp: what was done.
http::Response show_trail(const Turn& turn);

// grading_forms.cpp: grading one sub-area a page.
http::Response begin_grading(const Turn& turn);  // leads to the first that is open
http::Response show_grading(const Turn& turn);
http::Response save_grade(const Turn& turn);
http::Response lock_sub_area(const Turn& turn);

// grading_page.cpp. `saved`: what became of what was sent.
struct Grading;
struct Saved;
http::Response grading_page(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                            const Saved& saved);

// consensus_forms.cpp: the blind grades side by side.
http::Response show_consensus(const Turn& turn);
http::Response save_consensus(const Turn& turn);
http::Response agree_on_equal(const Turn& turn);

// evidence_list_page.cpp, evidence_page.cpp: one piece a form.
http::Response show_evidence(const Turn& turn);
http::Response evidence_page(const Turn& turn);
http::Response save_evidence(const Turn& turn);
http::Response drop_evidence(const Turn& turn);

// self_description_page.cpp, answer_page.cpp, sharing_page.cpp, reminders_page.cpp: the
// municipality's own side.
http::Response show_self_description(const Turn& turn);
http::Response hand_in(const Turn& turn);
http::Response show_answer(const Turn& turn);
http::Response save_answer(const Turn& turn);
http::Response show_sharing(const Turn& turn);
http::Response save_sharing(const Turn& turn);
http::Response show_reminders(const Turn& turn);
http::Response send_reminder(const Turn& turn);

// notes_page.cpp: one's own and those of the team, by the {book} of the address.
http::Response show_notes(const Turn& turn);
http::Response add_note(const Turn& turn);
http::Response save_note(const Turn& turn);
http::Response drop_note(const Turn& turn);

// interviews_page.cpp, interview_form.cpp, coverage_page.cpp
http::Response show_interviews(const Turn& turn);
http::Response interview_calendar(const Turn& turn);
http::Response new_interview(const Turn& turn);
http::Response add_interview(const Turn& turn);
http::Response show_interview(const Turn& turn);
http::Response save_interview(const Turn& turn);
http::Response drop_interview(const Turn& turn);
http::Response show_coverage(const Turn& turn);
http::Response show_guide(const Turn& turn);

// place_page.cpp, parts_page.cpp: the report being written.
http::Response begin_words(const Turn& turn);  // leads to the first place
http::Response show_place(const Turn& turn);
http::Response save_place(const Turn& turn);
http::Response show_parts(const Turn& turn);
http::Response save_parts(const Turn& turn);
// draft_page.cpp, preview.cpp: as the municipality reads it, and as it will be published.
http::Response show_draft(const Turn& turn);
http::Response save_remark(const Turn& turn);
http::Response remark_log(const Turn& turn);
http::Response preview_page(const Turn& turn);
http::Response preview_pdf(const Turn& turn);
// publish_page.cpp
http::Response show_publishing(const Turn& turn);
http::Response publish_report(const Turn& turn);

}  // namespace kompass::workspace
