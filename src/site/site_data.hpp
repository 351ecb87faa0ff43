// SPDX-License-Identifier: EUPL-1.2
// What the pages are made from. Whoever runs the site fills it once.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/crosswalk.hpp"
#include "core/date.hpp"
#include "core/language.hpp"
#include "core/municipality_gazetteer.hpp"
#include "service/municipality/search.hpp"
#include "service/published/press.hpp"
#include "service/published/snapshots.hpp"
#include "service/texts.hpp"

namespace kompass::site {

using PublicationsNow = std::shared_ptr<const service::Publications>;
using AveragesNow = std::shared_ptr<const service::Averages>;

// The operator's own words for the page about accessibility: plain text, a paragraph a line. Empty
// where they are not set; then the page says what holds for Kompass wherever it runs.
struct AccessibilityStatement {
  std::map<Language, std::string> faults, tested;
  std::string conformity;    // "full", "part" or "none"
  std::optional<Date> date;  // with it the page is the operator's statement
};

// Who runs the site; empty where that is not set.
struct RunBy {
  std::string name, contact;
  AccessibilityStatement accessibility;
};

// The report of an evaluation in its forms. Asked by several threads; a PDF takes up to a second.
struct Reports {
  std::function<Result<std::string>(const service::PressJob&)> print;
  std::function<Result<report::Model>(const service::PressJob&)> model;
  std::function<Result<std::string>(const service::PressJob&, const std::optional<Code>&)> figures;
  std::function<Result<std::string>(const std::string& sha256)> picture;
};

Reports reports_of(service::Press& press);  // which must outlive them

// The pointers must outlive the site and not change while it runs.
struct SiteData {
  // Asked once a request, by several threads; null while the store cannot be read.
  std::function<PublicationsNow()> publications;
  // The same of averages; unset for none.
  std::function<AveragesNow()> averages;
  Reports reports;
  // The whole evaluation; asked by several threads.
  std::function<Result<service::OpenedEvaluation>(const service::Publication&)> open;
  // All editions of a report, also of one that was withdrawn. Problem (Missing): there was none.
  std::function<Result<service::PublishedEvaluation>(const Municipality&, int year)> history;
  // Those whose newest edition was withdrawn; asked only where an address leads to nothing else.
  std::function<Result<std::vector<service::PublishedEvaluation>>()> withdrawn;
  const Gazetteer* gazetteer = nullptr;
  const service::MunicipalitySearch* search = nullptr;
  const service::Wording* wording = nullptr;
  std::map<EditionName, const Edition*> editions;
  std::vector<Crosswalk> crosswalks;
  RunBy run_by;
};

// Fills `editions` and `crosswalks`. Problems (Environment): a file is missing or faulty.
Result<void> load_instruments(SiteData& data, service::Instruments& instruments);

}  // namespace kompass::site
