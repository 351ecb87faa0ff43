// SPDX-License-Identifier: EUPL-1.2
// What became of a published report: its corrections, its earlier editions, and what was withdrawn.
#pragma once

#include "site/evaluation_at.hpp"
#include "site/visit.hpp"

namespace kompass::site {

// `corrections`: each edition with its number, day, hash, what it corrects and where it is to be
// had; false for a report that was published once. `taken`: notes in place of passages.
void put_history(const Visit& visit, View& view, const EvaluationAt& at);

// In the place of an evaluation whose report was withdrawn, whatever the address asks for below
// {address}/{year}. Nothing when there was none.
std::optional<Page> withdrawn_page(const Visit& visit);

// An earlier edition of the report as the file that was published: {number}. Nothing when there is
// none.
std::optional<http::Response> earlier_report(const Visit& visit);

}  // namespace kompass::site
