// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kompass::http {
namespace {

using ::testing::ElementsAre;

Router three_routes() {
  const auto nothing = [](const Request&, const Parameters&) { return Response{}; };
  return Router({{Method::Get, "/{lang}/kommun/{slug}", nothing},
                 {Method::Get, "/api/v1/evaluations", nothing},
                 {Method::Post, "/api/v1/evaluations", nothing},
                 {Method::Get, "/api/kommun/{slug}", nothing}});
}

TEST(Router, FindsWhatAPathStandsFor) {
  const Router router = three_routes();
  const auto found = router.find(Method::Get, "/sv/kommun/vallentuna");
  ASSERT_NE(found.route, nullptr);
  EXPECT_EQ(found.parameters.at("lang"), "sv");
  EXPECT_EQ(found.parameters.at("slug"), "vallentuna");
}

TEST(Router, PrefersPlainWords) {
  const Router router = three_routes();
  EXPECT_EQ(router.find(Method::Get, "/api/kommun/x").route->path, "/api/kommun/{slug}");
}

TEST(Router, GoesBackWhenPlainWordsLeadNowhere) {
  const Router router = three_routes();
  const auto found = router.find(Method::Get, "/api/v1/kommun");
  EXPECT_EQ(found.route, nullptr);
  EXPECT_EQ(router.find(Method::Get, "/{lang}/kommun/x").parameters.at("lang"), "{lang}");
  EXPECT_EQ(router.find(Method::Get, "/sv/kommun/").route, nullptr);
  EXPECT_EQ(router.find(Method::Get, "/sv/kommun/x/y").route, nullptr);
  EXPECT_THAT(router.find(Method::Post, "/api/kommun/x").allowed, ElementsAre(Method::Get));
}

TEST(Router, AnswersHeadAsGet) {
  const Router router = three_routes();
  EXPECT_NE(router.find(Method::Head, "/sv/kommun/x").route, nullptr);
}

TEST(Router, TellsTheMethodsOfAPath) {
  const Router router = three_routes();
  const auto found = router.find(Method::Delete, "/api/v1/evaluations");
  EXPECT_EQ(found.route, nullptr);
  EXPECT_THAT(found.allowed, ElementsAre(Method::Get, Method::Post));
  EXPECT_TRUE(router.find(Method::Get, "/nowhere").allowed.empty());
}

}  // namespace
}  // namespace kompass::http
