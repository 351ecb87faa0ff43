// SPDX-License-Identifier: EUPL-1.2
// The contract has every route of the server, each with its right, and no other.
#include "api/contract.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "api/route.hpp"
#include "codec/node.hpp"

namespace kompass::api {
namespace {

using codec::Node;

std::string in_capitals(std::string word) {
  std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::toupper(c); });
  return word;
}

// "GET /api/v1/evaluations read_published"
std::vector<std::string> promised() {
  Findings findings;
  const auto document = codec::parse_yaml({contract(), "contract"}, findings);
  EXPECT_TRUE(findings.empty()) << findings.front().where << " " << findings.front().message;
  std::vector<std::string> all;
  for (const auto& [path, at, item] : document->find("paths")->members) {
    for (const auto& [method, there, operation] : item.members) {
      const Node* right = operation.find("x-right");
      all.push_back(fmt::format("{} /api/v1{} {}", in_capitals(method), path,
                                right == nullptr ? "" : right->text));
    }
  }
  return all;
}

std::vector<std::string> served() {
  std::vector<std::string> all;
  for (const auto& route : all_routes()) {
    all.push_back(
        fmt::format("{} {} {}", name_of(route.method), route.path, name_of(route.right.action())));
  }
  return all;
}

TEST(Contract, HasEveryRouteWithItsRightAndNoOther) {
  EXPECT_THAT(promised(), ::testing::UnorderedElementsAreArray(served()));
}

}  // namespace
}  // namespace kompass::api
