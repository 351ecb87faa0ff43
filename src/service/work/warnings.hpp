// SPDX-License-Identifier: EUPL-1.2
// What a report may still lack: told beside its moves and where it is published, and never in their
// way. Nothing here tells of grades, or of how much evidence there is.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation.hpp"
#include "service/work/records.hpp"

namespace kompass::service {

// summary-missing, area-without-summary, sub-area-without-text; in the edition's order.
Findings missing_words(const Edition& edition, const Evaluation& evaluation);
// Whether a finding is one of these: where it is written, it can be seen.
bool is_of_missing_words(const Finding& finding);

// interview-without-notes: it is planned, so that its people are not counted as interviewed. For
// who reads interviews.
inline constexpr std::string_view interview_without_notes = "interview-without-notes";
Findings missing_notes(const std::vector<InterviewRecord>& interviews);

// Whether the draft still has these words as they were marked: in one paragraph, list or line of it
// however it is broken, or, of what is put together of several fields, all of the fields in them.
// Not found: words that only begin or end within such a field.
bool stands_in(const Evaluation& evaluation, std::string_view passage);

// remark-unchanged: of an accepted remark. Both by the key of the remark.
Findings unchanged_passages(const Evaluation& evaluation,
                            const std::map<std::string, Remark>& remarks,
                            const std::map<std::string, RemarkAnswer>& answers);

}  // namespace kompass::service
