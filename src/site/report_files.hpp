// SPDX-License-Identifier: EUPL-1.2
// The report of an evaluation, to take home: beside its page in each form.
#pragma once

#include <optional>
#include <string_view>

#include "http/message.hpp"
#include "service/report.hpp"
#include "site/visit.hpp"

namespace kompass::site {

struct ReportFile {
  service::Form form;
  std::string_view ending, media_type;
};
inline constexpr ReportFile report_html{service::Form::Html, ".html", "text/html; charset=utf-8"};
inline constexpr ReportFile report_pdf{service::Form::Pdf, ".pdf", "application/pdf"};
inline constexpr ReportFile report_csv{service::Form::Csv, ".csv", "text/csv; charset=utf-8"};
inline constexpr ReportFile report_json{service::Form::Json, ".json", "application/json"};

// As an attachment with a telling name. Nothing when there is no such evaluation; 503 when it
// cannot be made just now.
std::optional<http::Response> report_file(const Visit& visit, const ReportFile& file);

}  // namespace kompass::site
