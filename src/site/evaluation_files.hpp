// SPDX-License-Identifier: EUPL-1.2
// What a visitor can fetch beside the pages of an evaluation. Nothing: there is no such file.
#pragma once

#include "service/files/report.hpp"
#include "site/visit.hpp"

namespace kompass::site {

struct ReportFile {
  service::Form form;
  std::string_view media_type, ending;
};

inline constexpr ReportFile report_html{service::Form::Html, "text/html; charset=utf-8", ".html"};
inline constexpr ReportFile report_pdf{service::Form::Pdf, "application/pdf", ".pdf"};
inline constexpr ReportFile report_csv{service::Form::Csv, "text/csv; charset=utf-8", ".csv"};
inline constexpr ReportFile report_json{service::Form::Json, "application/json", ".json"};

// The report of {address} and {year}, to be saved.
std::optional<http::Response> report_file(const Visit& visit, const ReportFile& file);

// The figures of {address} and `year`, as CSV or JSON; of the area {area} where the address names
// one, as `area`.
std::optional<http::Response> figures_file(const Visit& visit, std::string_view year,
                                           std::string_view area, const ReportFile& form);

// The picture {file} of the report of {address} and {year}.
std::optional<http::Response> picture_file(const Visit& visit);

// A report as an attachment; `ending` follows the name "vallentuna-2019".
http::Response report_response(const Visit& visit, const service::PressJob& job,
                               std::string_view media_type, std::string_view ending);

}  // namespace kompass::site
