// SPDX-License-Identifier: EUPL-1.2
#include "api/api.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/register_file_gazetteer.hpp"

namespace kompass::api {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const fs::path root = KOMPASS_SOURCE_DIR;

class AnApi : public ::testing::Test {
 protected:
  AnApi() {
    for (const char* name :
         {"vallentuna-2019.kompass.json", "published/karlskrona-2014.kompass.json"}) {
      const auto imported = service::import_evaluation(
          store_, instruments_, root / "examples" / name, {"tester", "evaluation.import"});
      ids_.push_back(imported->id);
    }
  }

  http::Response get(const std::string& path, const std::string& query = "",
                     http::Headers headers = {}) {
    const http::Request request{.path = path, .query = query, .headers = std::move(headers)};
    const auto found = router_.find(http::Method::Get, path);
    return found.route->answer(request, found.parameters);
  }

  store::Store store_ = *store::Store::open("memory:", store::Use::Write, store::system_now);
  service::Instruments instruments_ = *service::Instruments::open(root / "instruments");
  Gazetteer gazetteer_ = *codec::load_gazetteer(root / "data/register");
  service::MunicipalitySearch search_{gazetteer_};
  service::Library library_{store_, instruments_};
  Backstage backstage_{library_, gazetteer_, search_};
  http::Router router_{routes(backstage_)};
  std::vector<std::string> ids_;
};

TEST_F(AnApi, ListsWhatIsPublished) {
  const auto response = get("/api/v1/evaluations");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(*response.body, AllOf(HasSubstr("Vallentuna"), HasSubstr("Karlskrona")));
  EXPECT_THAT(*get("/api/v1/evaluations", "municipality=SE-0115").body,
              Not(HasSubstr("Karlskrona")));
}

TEST_F(AnApi, ShowsAnEvaluationWithItsPoints) {
  const auto response = get("/api/v1/evaluations/" + ids_[0]);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(*response.body, AllOf(HasSubstr("\"shown\": 603"), HasSubstr("\"code\": \"8\"")));
}

TEST_F(AnApi, SaysWhatIsNotThereAsAProblem) {
  const auto response = get("/api/v1/evaluations/none");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.headers.front().value, "application/problem+json");
  EXPECT_THAT(*response.body, HasSubstr("\"code\": \"missing\""));
}

TEST_F(AnApi, SendsNothingTwice) {
  const auto first = get("/api/v1/evaluations");
  const std::string tag(http::value_of(first.headers, "ETag"));
  const auto again = get("/api/v1/evaluations", "", {{"If-None-Match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, nullptr);
}

TEST_F(AnApi, OffersEveryMunicipalityThatMayBeMeant) {
  EXPECT_THAT(*get("/api/v1/municipalities", "q=habo").body,
              AllOf(HasSubstr("habo-0643"), HasSubstr("habo-0305")));
  EXPECT_EQ(get("/api/v1/municipalities").status, 400);
}

}  // namespace
}  // namespace kompass::api
