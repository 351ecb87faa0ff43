// SPDX-License-Identifier: EUPL-1.2
// An evaluation whose report is being written, and forms sent by the lead.
#pragma once

#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {

class WordsForTests : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    prepare();
    grade_and_lock_all();
    move_to(service::State::Consensus);
    agree_on_all();
    move_to(service::State::Drafting);
    base = "/sv/arbete/" + evaluation;
    lena = browser("lena@example.org");
    eva = browser("eva@example.org");
  }

  // What is done before anything is graded.
  virtual void prepare() {}

  http::Response send(const http::Headers& by, const std::string& path, const std::string& fields) {
    return post(base + path, csrf_of(by) + "&" + fields, by);
  }
  http::Response see(const http::Headers& by, const std::string& path,
                     const std::string& query = "") {
    return get(base + path, query, by);
  }
  std::string text_of_sub_area(const std::string& words) {
    return add(
        lead, "texts",
        R"({"kind": "sub_areas", "area": "1", "covers": ["1.1"], "text": ")" + words + "\"}");
  }
  // The body of the only part of a kind.
  std::string kept(std::string_view part) {
    const auto all =
        service::list_parts(desk, as(lead), evaluation, *service::find_part_kind(part));
    return all && all->size() == 1 ? all->front().item.body : "not one";
  }

  http::Headers lena, eva;
  std::string base;
};

}  // namespace kompass::workspace
