// SPDX-License-Identifier: EUPL-1.2
// The parts of the report that belong to no one place, as groups of a page.
#pragma once

#include "workspace/writing/board.hpp"

namespace kompass::workspace {

// summary_form.cpp: with `?disposition` points out of the findings, to write on from.
Result<PartGroup> summary_group(const Turn& turn, const Opened& opened);
// remaining_form.cpp
Result<PartGroup> remaining_group(const Turn& turn, const Opened& opened);
// role_model_form.cpp
Result<PartGroup> role_models_group(const Turn& turn, const Opened& opened);
// key_facts_form.cpp
Result<PartGroup> key_facts_group(const Turn& turn, const Opened& opened);
PartGroup notice_group(const Turn& turn, const Opened& opened);
DoneDeed write_notice(const Turn& turn, const std::string& evaluation, const FormDeed& deed);
DoneDeed correct_notice(const Turn& turn, const std::string& evaluation, const FormDeed& deed);

enum class Depths { Areas, SubAreasToo };
std::vector<Option> place_options(const Turn& turn, const Edition& edition, Depths depth);

// Whether the text is in another language than the page, for a template.
View lang_of_words(const Turn& turn, const Opened& opened);
// "men": between a strength and its improvement, in the language of the text.
std::string but_in(const Turn& turn, Language language);

}  // namespace kompass::workspace
