// SPDX-License-Identifier: EUPL-1.2
// The pictures of the pages, as markup.
#pragma once

#include <string>

#include "chart/svg.hpp"
#include "site/comparison.hpp"

namespace kompass::site {

std::optional<chart::Span> share_of(const Score& score);  // of its maximum
std::optional<double> middle_of(const Score& score);      // of that share
std::vector<chart::Tick> quarters(const Visit& visit, int max);

// A rose beside a name in a table; decorative.
std::string small_rose(const service::Publication& publication);

// The large rose with its numbers, and what its two kinds of half show: {rose, shown, beside}. The
// other halves show the average, without one `before` if that is of the same edition and has areas;
// else both halves are the same, and `beside` is false.
View large_rose(const Visit& visit, const service::Publication& publication,
                const service::Publication* before);

// A chart in its two widths: {wide, narrow}.
View totals_chart(const Visit& visit, const PublicationList& all,
                  const service::Publication& shown);

}  // namespace kompass::site
