// SPDX-License-Identifier: EUPL-1.2
// What the pages are made from. Whoever runs the site fills it once.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/crosswalk.hpp"
#include "core/municipality_gazetteer.hpp"
#include "core/phrasebook.hpp"
#include "service/municipality_search.hpp"
#include "service/press.hpp"

namespace kompass::site {

using PublicationsNow = std::shared_ptr<const service::Publications>;

// Who runs the site; empty where that is not set.
struct RunBy {
  std::string name, contact;
};

// The pointers must outlive the site and not change while it runs.
struct SiteData {
  std::function<PublicationsNow()> publications;  // asked once a request, by several threads
  // The report of an evaluation; asked by several threads, takes up to a second for a PDF.
  std::function<Result<std::string>(const service::PressJob&)> print;
  const Gazetteer* gazetteer = nullptr;
  const service::MunicipalitySearch* search = nullptr;
  std::array<Phrasebook, all_languages.size()> words;  // in the order of all_languages
  std::map<EditionName, const Edition*> editions;
  std::vector<Crosswalk> crosswalks;
  std::vector<service::OpenedAverage> averages;
  RunBy run_by;
};

// Words, editions and crosswalks of the program, to be completed with `publications` and
// `averages`. Problems (Environment): a file is missing or faulty.
Result<SiteData> load_site_data(const std::filesystem::path& home,
                                service::Instruments& instruments, const Gazetteer& gazetteer,
                                const service::MunicipalitySearch& search);

}  // namespace kompass::site
