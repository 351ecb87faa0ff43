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

// start_page.cpp: what waits for who has signed in.
http::Response start_page(const Turn& turn);

// grading_forms.cpp: grading one sub-area a page.
http::Response begin_grading(const Turn& turn);  // leads to the first that is open
http::Response show_grading(const Turn& turn);
http::Response save_grade(const Turn& turn);
http::Response lock_sub_area(const Turn& turn);

// grading_page.cpp. `fault`: why what was sent could not be saved.
struct Grading;
http::Response grading_page(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                            const std::string& fault);

// consensus_forms.cpp: the blind grades side by side.
http::Response show_consensus(const Turn& turn);
http::Response save_consensus(const Turn& turn);
http::Response agree_on_equal(const Turn& turn);

// evidence_page.cpp
http::Response evidence_page(const Turn& turn);
http::Response save_evidence(const Turn& turn);
std::string evidence_address(const Turn& turn, const Grading& grading, const Code& sub_area);

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
