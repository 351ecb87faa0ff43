// SPDX-License-Identifier: EUPL-1.2
#include "site/testing/sample_site.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "codec/register_file_gazetteer.hpp"
#include "http/address.hpp"
#include "report/build.hpp"
#include "service/published/averages.hpp"
#include "service/published/library.hpp"

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

const service::Wording& wording() {
  static const service::Wording all = *service::Wording::load(home);
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

// What a file would hold that printed these areas.
Evaluation evaluation_of(const service::Publication& publication) {
  Evaluation evaluation{.edition = publication.edition,
                        .invented = publication.invented,
                        .municipality = publication.municipality,
                        .year = publication.year,
                        .notice = publication.notice,
                        .provided = publication.provided};
  evaluation.printed.total.points = publication.total.shown;
  for (const auto& area : publication.areas) {
    if (area.shown) evaluation.printed.areas.push_back({.code = area.code, .points = area.shown});
  }
  return evaluation;
}

// A report of the figures alone.
Result<report::Model> model_of(const service::PressJob& job, const Phrasebook& words) {
  const auto* edition = *instruments().find(job.publication.edition.text());
  const auto evaluation = evaluation_of(job.publication);
  const auto scores = score(edition->edition, evaluation, Missing::AsInterval);
  return report::build_model(
      {{edition->edition, evaluation, scores}, std::nullopt, std::nullopt, {}, words});
}

// The examples in a store of their own, as a server has them.
struct ExampleStore {
  ExampleStore() {
    for (const auto& file : files_ending(".kompass.json")) {
      static_cast<void>(service::import_evaluation(store, instruments(), file, {}));
    }
  }

  store::Store store = *store::Store::open("memory:", store::Use::Write, store::system_now);
  service::Library library{store, instruments()};
  service::Press press = *service::Press::open(home, {store, library, instruments(), wording()});
};

ExampleStore& example_store() {
  static ExampleStore examples;
  return examples;
}

SiteData data_with(service::Publications publications) {
  static const service::MunicipalitySearch search(gazetteer());
  SiteData data{.gazetteer = &gazetteer(), .search = &search, .wording = &wording()};
  if (!load_instruments(data, instruments())) throw std::runtime_error("no instruments");
  auto shared = std::make_shared<const service::Publications>(std::move(publications));
  data.publications = [shared] { return shared; };
  data.reports = figures_alone();
  data.open = [](const service::Publication& publication) -> Result<service::OpenedEvaluation> {
    return Problem{Trouble::Missing, publication.id, "is in no store", "take one of the examples"};
  };
  data.history = [](const Municipality& municipality, int) -> Result<service::PublishedEvaluation> {
    return Problem{Trouble::Missing, municipality.name, "is in no store", "take an example"};
  };
  service::Averages averages;
  for (const auto& file : files_ending(".average.json")) {
    averages.push_back(*service::open_average(file, instruments()).value);
  }
  data.averages = [shared = std::make_shared<const service::Averages>(std::move(averages))] {
    return shared;
  };
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

Reports figures_alone() {
  const auto year = [](const service::PressJob& job) {
    return "report of " + std::to_string(job.publication.year);
  };
  return {.print = [=](const auto& job) -> Result<std::string> { return year(job); },
          .model = [](const auto& job) { return model_of(job, wording().in(job.language)); },
          .figures = [=](const auto& job, const auto& area) -> Result<std::string> {
            return year(job) + (area ? ", area " + area->text : "");
          },
          .picture = [](const auto& sha256) -> Result<std::string> { return sha256; }};
}

SampleSite::SampleSite(std::shared_ptr<const Site> site)
    : site_(std::move(site)), router_(std::make_unique<http::Router>(site_routes(site_))) {}

SampleSite::SampleSite(service::Publications publications)
    : SampleSite(*Site::open(data_with(std::move(publications)), home / "templates")) {}

SampleSite SampleSite::with(SiteData data) {
  return SampleSite(*Site::open(std::move(data), home / "templates"));
}

SampleSite SampleSite::of_examples() {
  auto& examples = example_store();
  SiteData data = data_with(*service::publications(examples.store));
  data.reports = reports_of(examples.press);
  data.open = [&library = examples.library](const service::Publication& publication) {
    return library.open(publication);
  };
  data.history = [&store = examples.store](const Municipality& municipality, int year) {
    return service::snapshots_named(store, service::evaluation_key(municipality, year));
  };
  return with(std::move(data));
}

http::Response SampleSite::get(std::string_view address, std::string_view accept_language) const {
  const auto target = *http::parse_target(address);
  http::Request request{.path = target.path, .query = target.query};
  request.headers.push_back({"Accept-Language", std::string(accept_language)});
  const auto found = router_->find(http::Method::Get, request.path);
  if (found.route == nullptr) return not_found(site_)(request);
  return found.route->answer(request, found.parameters);
}

}  // namespace kompass::site::testing
