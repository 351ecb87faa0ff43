// SPDX-License-Identifier: EUPL-1.2
// Files of evidence and of answers in the browser: chosen in a form, shown as links, fetched.
#include <fmt/format.h>

#include "http/address.hpp"
#include "service/uploads/file_for_tests.hpp"
#include "service/uploads/picture_for_tests.hpp"
#include "service/work/files.hpp"
#include "workspace/large_forms.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

struct Chosen {
  std::string name, bytes;
};

class FilePages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::SelfDescription);
    eva = browser("eva@example.org");
    kim = browser("kim@example.org");
  }

  // A form as a browser sends it; `fields` as "a=b&c=d".
  http::Response send(const http::Headers& who, const std::string& rest, const std::string& fields,
                      const std::vector<Chosen>& files = {}) {
    std::string body;
    const auto part = [&](const std::string& head, const std::string& content) {
      body += "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    };
    for (const auto& [name, value] : http::parse_fields(csrf_of(who) + "&" + fields)) {
      part("name=\"" + name + "\"", value);
    }
    for (const auto& [name, bytes] : files) {
      part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: image/png", bytes);
    }
    auto headers = who;
    headers.push_back({"Content-Type", "multipart/form-data; boundary=b"});
    return post(one + rest, body + "--b--\r\n", headers);
  }
  std::string page(const http::Headers& who, const std::string& rest) {
    return *get(one + rest, "", who).body;
  }
  std::vector<service::FileView> of(std::string_view part) {
    std::vector<service::FileView> all;
    for (const auto& [key, files] :
         *service::list_files(desk, as(lead), evaluation, at(part).kind)) {
      all.insert(all.end(), files.begin(), files.end());
    }
    return all;
  }
  std::string key() {
    return service::list_parts(desk, as(lead), evaluation, at("evidence").kind)->front().item.key;
  }

  static constexpr auto plan = "source=records&title=Klimatplan&criteria=1.1.1&revision=";
  const Chosen pdf{"Mål & mått.pdf", service::small_pdf()};
  http::Headers eva, kim;

  std::string one;
};

class EvidenceFiles : public FilePages {
 public:
  void SetUp() override {
    FilePages::SetUp();
    one = "/sv/arbete/" + evaluation + "/underlag";
  }
};

TEST_F(EvidenceFiles, AreAddedWithThePieceAndShownWhereItIs) {
  EXPECT_THAT(page(eva, "/1.1"), AllOf(HasSubstr("enctype=\"multipart/form-data\""),
                                       HasSubstr("accept=\".pdf,.docx,")));
  ASSERT_EQ(send(eva, "/1.1", plan, {pdf, {"", ""}}).status, 303);
  const auto files = of("evidence");
  ASSERT_EQ(files.size(), 1U);
  const auto link = fmt::format("{}/1.1/{}/fil/{}", one, key(), files.front().id);
  const auto list = page(eva, "");
  EXPECT_THAT(list, AllOf(HasSubstr(link), HasSubstr("Mål &amp; mått.pdf"),
                          HasSubstr(fmt::format("PDF, {} byte", pdf.bytes.size()))));
  EXPECT_THAT(page(eva, "/1.1/" + key()), HasSubstr(files.front().id));
  move_to(State::Grading);
  EXPECT_THAT(*get("/sv/arbete/" + evaluation + "/bedom/1.1", "", eva).body, HasSubstr(link));
}

TEST_F(EvidenceFiles, AreFetchedToBeSaved) {
  ASSERT_EQ(send(eva, "/1.1", plan, {pdf}).status, 303);
  const auto link = fmt::format("{}/1.1/{}/fil/{}", one, key(), of("evidence").front().id);
  const auto file = get(link, "", browser("cia@example.org"));
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(*file.body, pdf.bytes);
  EXPECT_THAT(api::header_of(file, "Content-Disposition"),
              HasSubstr("attachment; filename=\"M_l & m_tt.pdf\"; filename*=UTF-8''M%C3%A5l"));
  EXPECT_EQ(api::header_of(file, "Cache-Control"), "no-store");
  for (const auto* email : {"kim@example.org", "rut@example.org", "agnes@example.org"}) {
    EXPECT_EQ(get(link, "", browser(email)).status, 404) << email;
  }
  EXPECT_EQ(get(link).status, 303) << "to sign in";
  EXPECT_EQ(get(link + "x", "", eva).status, 404);
}

TEST_F(EvidenceFiles, ThatLieAreRefusedAndWhatWasTypedStays) {
  const auto refused = [&](const Chosen& file, const std::string& words) {
    const auto answer = send(eva, "/1.1", std::string(plan) + "&note=Beh%C3%A5ll", {file});
    EXPECT_EQ(answer.status, 422) << file.name;
    EXPECT_THAT(*answer.body,
                AllOf(HasSubstr("role=\"alert\" id=\"files-fault\""), HasSubstr(words),
                      HasSubstr("Behåll"), HasSubstr("Välj filerna igen")));
  };
  refused({"plan.pdf", service::small_png()}, "innehållet är PNG-bild");
  refused({"plan.exe", "MZ"}, "Spara den som PDF");
  refused({"plan.pdf", ""}, "plan.pdf är tom");
  refused({"plan.docx", std::string("PK\x03\x04\0", 5)}, "Word-dokument");
  refused({"a.txt", std::string(service::largest_file + 1, 'a')}, "större än 50 MB");
  EXPECT_TRUE(list_parts(desk, as(lead), evaluation, at("evidence").kind)->empty());
}

TEST_F(EvidenceFiles, AreToBeChosenAgainWhenSomethingElseIsWrong) {
  const auto answer = send(eva, "/1.1", "source=records&title=&criteria=1.1.1", {pdf});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(*answer.body, AllOf(HasSubstr("Välj filerna igen"), Not(HasSubstr("files-fault"))));
}

TEST_F(EvidenceFiles, AreRemovedWhenTheFormIsSaved) {
  ASSERT_EQ(send(eva, "/1.1", plan, {pdf, {"A kvar.pdf", service::small_pdf()}}).status, 303);
  const std::string form = "/1.1/" + key();
  const auto gone = of("evidence").back().id;  // by name, as they came together
  const auto late = send(eva, form, std::string(plan) + "7&note=Annat&drop_file=" + gone);
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("value=\"" + gone + "\" checked"));
  EXPECT_EQ(of("evidence").size(), 2U);
  EXPECT_EQ(send(eva, form, std::string(plan) + "1&drop_file=" + gone).status, 303);
  ASSERT_EQ(of("evidence").size(), 1U);
  EXPECT_EQ(of("evidence").front().name, "A kvar.pdf");
  EXPECT_EQ(send(eva, form + "/ta-bort", "revision=2").status, 303);
  EXPECT_TRUE(of("evidence").empty());
}

TEST_F(EvidenceFiles, ComeOnlyFromAPageOfOurs) {
  auto forged = eva;
  forged.back().value = "x";
  EXPECT_EQ(send(forged, "/1.1", plan, {pdf}).status, 403);
  auto headers = eva;
  headers.push_back({"Content-Type", "multipart/form-data; boundary=b"});
  EXPECT_EQ(post(one + "/1.1", "--b\r\nbroken", headers).status, 403);
}

TEST_F(EvidenceFiles, AreLetInByTheHeadOfTheirForm) {
  const auto check = head_check(workspace);
  const auto status = [&](http::Headers who, const std::string& rest, std::size_t size) {
    who.push_back({"Content-Length", std::to_string(size)});
    who.push_back({"Content-Type", "multipart/form-data; boundary=b"});
    const auto refusal =
        check({.method = http::Method::Post, .path = one + rest, .headers = std::move(who)});
    return refusal ? refusal->status : 0;
  };
  EXPECT_EQ(status(eva, "/1.1", 51'000'000), 0);
  EXPECT_EQ(status(eva, "/1.1", 100'000'000), 413);
  EXPECT_EQ(status({}, "/1.1", 51'000'000), 303);
  EXPECT_EQ(status(kim, "/1.1", 51'000'000), 404);
  auto other_site = eva;
  other_site.push_back({"Sec-Fetch-Site", "cross-site"});
  EXPECT_EQ(status(other_site, "/1.1", 51'000'000), 403);
}

TEST_F(EvidenceFiles, AreBroughtByTheFormsThatAreThereAndByNoOthers) {
  const std::string at = "/sv/arbete/" + evaluation;
  for (const auto* path :
       {"/underlag/1.1", "/underlag/1.1/x", "/underlag/1.1/x/ta-bort", "/sjalvbeskrivning/1.1"}) {
    EXPECT_GT(largest_form(http::Method::Post, at + path), service::largest_file) << path;
    EXPECT_NE(pages.find(http::Method::Post, at + path).route, nullptr) << path;
    EXPECT_EQ(largest_form(http::Method::Get, at + path), 0U) << path;
  }
  for (const auto* path : {"/intervjuer/ny", "/sjalvbeskrivning/fordela",
                           "/sjalvbeskrivning/lamna-in", "/uppgifter"}) {
    EXPECT_EQ(largest_form(http::Method::Post, at + path), 0U) << path;
  }
}

class AnswerFiles : public FilePages {
 public:
  void SetUp() override {
    FilePages::SetUp();
    one = "/sv/arbete/" + evaluation + "/sjalvbeskrivning";
  }
};

TEST_F(AnswerFiles, AreAddedWithTheAnswerAndShownBesideTheGrading) {
  ASSERT_EQ(send(kim, "/1.1", "text=S%C3%A5+h%C3%A4r&revision=", {pdf}).status, 303);
  EXPECT_EQ(get(one, "", eva).status, 404) << "not handed in";
  move_to(State::DeskWork);
  const auto files = of("self_description");
  ASSERT_EQ(files.size(), 1U);
  const auto link = one + "/1.1/fil/" + files.front().id;
  EXPECT_THAT(page(kim, ""), HasSubstr(link));
  EXPECT_EQ(*get(link, "", eva).body, pdf.bytes);
  EXPECT_THAT(page(kim, "/1.1"), HasSubstr("name=\"drop_file\" value=\"" + files.front().id));
  move_to(State::Grading);
  EXPECT_THAT(*get("/sv/arbete/" + evaluation + "/bedom/1.1", "", eva).body, HasSubstr(link));
}

TEST_F(AnswerFiles, AreRefusedWithWhatWasTypedKept) {
  const auto lie =
      send(kim, "/1.1", "text=Beh%C3%A5ll&revision=", {{"a.csv", service::small_pdf()}});
  EXPECT_EQ(lie.status, 422);
  EXPECT_THAT(*lie.body, AllOf(HasSubstr("Behåll"), HasSubstr("innehållet är PDF")));
  EXPECT_THAT(page(kim, "/1.1"), Not(HasSubstr("Behåll"))) << "nothing was saved";
}

TEST_F(AnswerFiles, AreAddedByWhoAnswersTheQuestionAndByNobodyElse) {
  add(contact, "assignments", R"({"account": ")" + contributor + "\"}", "1.1");
  const auto bo = browser("bo@example.org");
  EXPECT_EQ(send(bo, "/1.1", "text=A&revision=", {pdf}).status, 303);
  EXPECT_EQ(send(bo, "/1.2", "text=A&revision=", {pdf}).status, 404);
  EXPECT_EQ(send(eva, "/1.1", "text=A&revision=1", {pdf}).status, 404);
  const auto late = send(kim, "/1.1", "text=B&revision=", {{"b.pdf", service::small_pdf()}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, AllOf(HasSubstr("Välj filerna igen"), HasSubstr("mått.pdf")));
}

}  // namespace
}  // namespace kompass::workspace
