// SPDX-License-Identifier: EUPL-1.2
#include "site/testing/sample_site.hpp"

#include <algorithm>
#include <filesystem>

#include "codec/register_file_gazetteer.hpp"
#include "http/address.hpp"

namespace kompass::site::testing {
namespace {

namespace fs = std::filesystem;
const fs::path home = KOMPASS_SOURCE_DIR;

service::Instruments& instruments() {
  static service::Instruments all = *service::Instruments::open(home / "instruments");
  return all;
}

const Gazetteer& gazetteer() {
  static const Gazetteer all = *codec::load_gazetteer(home / "data/register");
  return all;
}

std::vector<fs::path> files_ending(const std::string& ending) {
  std::vector<fs::path> found;
  for (const auto* folder : {"examples", "examples/published"}) {
    for (const auto& file : fs::directory_iterator(home / folder)) {
      if (file.path().string().ends_with(ending)) found.push_back(file.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

SiteData data_with(service::Publications publications) {
  static const service::MunicipalitySearch search(gazetteer());
  SiteData data = *load_site_data(home, instruments(), gazetteer(), search);
  auto shared = std::make_shared<const service::Publications>(std::move(publications));
  data.publications = [shared] { return shared; };
  data.print = [](const service::PressJob& job) -> Result<std::string> {
    return "report of " + std::to_string(job.publication.year);
  };
  for (const auto& file : files_ending(".average.json")) {
    data.averages.push_back(*service::open_average(file, instruments()).value);
  }
  return data;
}

Score score_of(std::string code, int points, int max) {
  return {.code = Code(std::move(code)),
          .max = max,
          .points = Interval::exactly(Exact(points)),
          .printed = points,
          .shown = points,
          .shown_from = ShownFrom::Exact};
}

}  // namespace

service::Publication a_publication(int year) {
  service::Publication publication{.id = "e" + std::to_string(year),
                                   .municipality = {"SE", "0115", "Vallentuna", ""},
                                   .year = year,
                                   .edition = {"kommunkompassen", "2.1"},
                                   .total = score_of("", 560, 800),
                                   .sha256 = std::string(64, 'a'),
                                   .published_at = "2026-11-25T12:00:00Z"};
  for (int i = 1; i <= 8; ++i) {
    publication.areas.push_back(score_of(std::to_string(i), 70, 100));
  }
  return publication;
}

service::Publications published_examples() {
  service::Publications all;
  for (const auto& file : files_ending(".kompass.json")) {
    const auto opened = service::open_evaluation(file, instruments());
    if (!opened.value) continue;
    const auto& evaluation = opened.value->evaluation;
    all.push_back({.id = file.stem().string(),
                   .municipality = evaluation.municipality,
                   .year = evaluation.year,
                   .date = evaluation.date,
                   .order = evaluation.order,
                   .edition = evaluation.edition,
                   .invented = evaluation.invented,
                   .notice = evaluation.notice,
                   .provided = evaluation.provided,
                   .total = opened.value->scores.total,
                   .areas = opened.value->scores.areas,
                   .sha256 = std::string(64, 'a'),
                   .published_at = "2026-11-25T12:00:00Z"});
  }
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return std::pair(-a.year, a.municipality.name) < std::pair(-b.year, b.municipality.name);
  });
  return all;
}

SampleSite::SampleSite(service::Publications publications)
    : site_(*Site::open(data_with(std::move(publications)), home / "templates")),
      router_(std::make_unique<http::Router>(site_routes(site_))) {}

http::Response SampleSite::get(std::string_view address, std::string_view accept_language) const {
  const auto target = *http::parse_target(address);
  http::Request request{.path = target.path, .query = target.query};
  request.headers.push_back({"Accept-Language", std::string(accept_language)});
  const auto found = router_->find(http::Method::Get, request.path);
  if (found.route == nullptr) return not_found(site_)(request);
  return found.route->answer(request, found.parameters);
}

}  // namespace kompass::site::testing
