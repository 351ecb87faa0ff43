// SPDX-License-Identifier: EUPL-1.2
#include "report/html.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>

#include "base/file.hpp"
#include "report/model_records.hpp"
#include "report/testing/sample_model.hpp"

namespace kompass::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const HtmlTemplates& templates() {
  static const auto loaded = HtmlTemplates::load(KOMPASS_SOURCE_DIR "/templates/report/html");
  if (!loaded) throw std::runtime_error(loaded.problem().message());
  return *loaded;
}

std::string page_of(const Model& model, const PictureBytes& pictures = {}) {
  auto page = render_html(model, templates(), pictures);
  return page ? *page : "PROBLEM " + page.problem().message();
}

// What follows each `opening`, up to `closing`, in order.
std::vector<std::string> between(std::string_view html, std::string_view opening, char closing) {
  std::vector<std::string> values;
  for (auto at = html.find(opening); at != std::string_view::npos; at = html.find(opening, at)) {
    at += opening.size();
    values.emplace_back(html.substr(at, html.find(closing, at) - at));
  }
  return values;
}

// The names of all tags in order, opening and closing.
std::vector<std::string> tags(std::string_view html) {
  auto names = between(html, "<", '>');
  for (auto& name : names) name.resize(std::min(name.size(), name.find(' ')));
  return names;
}

std::vector<int> heading_levels(std::string_view html) {
  std::vector<int> levels;
  for (const auto& tag : tags(html)) {
    if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
      levels.push_back(tag[1] - '0');
    }
  }
  return levels;
}

// Writes the same text into every text of a model; drawings are trusted and stay.
class Writer {
 public:
  explicit Writer(std::string text) : text_(std::move(text)) {}

  template <class T>
  void operator()(std::string_view, T& value) {
    write(value);
  }

 private:
  void write(std::string& text) { text = text_; }
  void write(const std::string&) {}
  void write(Drawing&) {}
  template <class T>
  void write(std::optional<T>& value) {
    if (value) write(*value);
  }
  template <class T>
  void write(std::vector<T>& values) {
    for (auto& value : values) write(value);
  }
  template <class T>
  void write(T& value) {
    if constexpr (requires(Writer& w) { describe(w, value); }) describe(*this, value);
  }

  std::string text_;
};

// The sample with a picture, everything in it saying `text`.
std::string page_saying(const std::string& text) {
  Model model = testing::sample_model();
  model.areas[0].pictures.emplace_back();
  Writer writer(text);
  describe(writer, model);
  for (auto& [key, word] : model.labels.words) word = text;
  model.areas[0].pictures[0].media_type = "image/png";
  return page_of(model, {{text, "bytes"}});
}

Model bare_model() {
  Model model;
  model.lang = "sv";
  model.meta.municipality = "Vallentuna kommun";
  model.labels = testing::sample_labels();
  for (const auto& area : testing::sample_model().areas) {
    AreaChapter only_points;
    only_points.row = area.row;
    only_points.sub_areas = area.sub_areas;
    model.areas.push_back(only_points);
  }
  return model;
}

void expect_headings_in_order(const std::string& html) {
  const auto levels = heading_levels(html);
  ASSERT_FALSE(levels.empty());
  EXPECT_EQ(levels.front(), 1);
  EXPECT_EQ(std::count(levels.begin(), levels.end(), 1), 1);
  for (std::size_t i = 1; i < levels.size(); ++i) EXPECT_LE(levels[i], levels[i - 1] + 1) << i;
}

TEST(Html, NoTextInAnyFieldEverBecomesMarkup) {
  const std::string bad = R"(<script>1</script>{{x}}{{{x}}}{{>page}}"'><img src=x>&)";
  const std::string page = page_saying(bad);
  EXPECT_EQ(tags(page), tags(page_saying("harmless")));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;1&lt;/script&gt;{{x}}{{{x}}}{{&gt;page}}&quot;&#39;"));
}

TEST(Html, IsTheSameEveryTime) {
  EXPECT_EQ(page_of(testing::sample_model()), page_of(testing::sample_model()));
}

TEST(Html, HasOneFirstHeadingAndSkipsNoLevel) {
  expect_headings_in_order(page_of(testing::sample_model()));
  expect_headings_in_order(page_of(bare_model()));
}

TEST(Html, GivesEveryChartItsTable) {
  const Model model = testing::sample_model();
  const std::string page = page_of(model);
  for (const auto& chart : model.charts) {
    const auto from = page.find(fmt::format("id=\"chart-{}\"", chart.id));
    ASSERT_NE(from, std::string::npos) << chart.id;
    const auto to = page.find("class=\"src\"", from);
    const std::string part = page.substr(from, to - from);
    EXPECT_THAT(part, HasSubstr("<table")) << chart.id;
    EXPECT_THAT(part, HasSubstr(chart.table.rows.back().back().text)) << chart.id;
    EXPECT_THAT(part, HasSubstr(fmt::format("role=\"img\" aria-label=\"{}\"", chart.alt)));
  }
}

TEST(Html, HasUniqueIdsAndNoLinkThatLeadsNowhere) {
  const std::string page = page_of(testing::sample_model());
  const auto ids = between(page, " id=\"", '"');
  const std::set<std::string> known(ids.begin(), ids.end());
  EXPECT_EQ(ids.size(), known.size());
  for (const auto& target : between(page, "href=\"#", '"'))
    EXPECT_TRUE(known.contains(target)) << target;
}

TEST(Html, KnowsEveryClassTheChartsAreDrawnWith) {
  const auto drawn = read_file(KOMPASS_SOURCE_DIR "/src/chart/chart.css", 1 << 20);
  ASSERT_TRUE(drawn);
  const std::string page = page_of(testing::sample_model());
  for (auto name : between(*drawn, ".", '{')) {
    name.resize(std::min(name.size(), name.find_first_of(" ,.:;")));
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) continue;
    EXPECT_THAT(page, HasSubstr("." + name)) << name;
  }
}

TEST(Html, AsksNobodyForAnything) {
  const std::string page = page_of(testing::sample_model());
  for (const char* outside : {"<link", "<script", "url(http", "src=\"http", "@import"}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
}

TEST(Html, LinksOnlyToSafeAddresses) {
  Model model = testing::sample_model();
  model.introduction.blocks[0].runs = {{RunKind::Link, "here", "javascript:alert(1)"},
                                       {RunKind::Link, "there", "https://example.org/?a=1&b=2"}};
  const std::string page = page_of(model);
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
  EXPECT_THAT(page,
              HasSubstr("<p>here<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">"));
}

TEST(Html, MarksWhatIsInAnotherLanguage) {
  const std::string page = page_of(testing::sample_model());
  EXPECT_THAT(page, HasSubstr("<span class=\"foreign\" lang=\"nb\">Vis hva som er gjort"));
  EXPECT_THAT(page, HasSubstr(".foreign:lang(nb) { --in: \"på norska\"; }"));
}

TEST(Html, FoldsTheTablesThatRepeatTheAreas) {
  const std::string page = page_of(testing::sample_model());
  EXPECT_THAT(page, HasSubstr("<details class=\"fold whole\"><summary>Visa tabellerna</summary>"));
  EXPECT_THAT(page, HasSubstr(".fold.whole::details-content { content-visibility: visible"));
  Model without_sub_areas = testing::sample_model();
  for (auto& area : without_sub_areas.areas) area.sub_areas.clear();
  EXPECT_THAT(page_of(without_sub_areas), Not(HasSubstr("<details class=\"fold whole\">")));
}

TEST(Html, NamesRoleModelsOnceInAnAreaAndLeadsToTheirChapter) {
  Model model = testing::sample_model();
  model.areas[0].role_models = {{.area = "1", .code = "1.3", .who = "Helsingborg"},
                                {.area = "1", .code = "1.4", .who = "Helsingborg"}};
  const std::string page = page_of(model);
  EXPECT_THAT(page, HasSubstr("<b>Helsingborg</b> <span class=\"code\">(1.3, 1.4)</span></p>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#role-models\">Förebilder</a></h4>"));
}

TEST(Html, LeavesNothingBehindOfWhatIsMissing) {
  const std::string page = page_of(bare_model());
  for (const char* empty : {"<ul></ul>", "<dl></dl>", "<p></p>", "<h3></h3>", "<tbody></tbody>"}) {
    EXPECT_THAT(page, Not(HasSubstr(empty)));
  }
  EXPECT_THAT(page, Not(HasSubstr("id=\"method\"")));
}

TEST(Html, PutsAFootnoteUnderItsTableWithLinksBothWays) {
  const std::string page = page_of(testing::sample_model());
  EXPECT_THAT(page, HasSubstr("href=\"#points-5-note-b\" id=\"points-5-ref-b\""));
  EXPECT_THAT(page, HasSubstr("<li id=\"points-5-note-b\""));
  EXPECT_THAT(page, HasSubstr("href=\"#points-5-ref-b\""));
}

TEST(Html, FoldsAreasWithoutSubAreasIntoOneTable) {
  Model model = testing::sample_model();
  for (auto& area : model.areas) area.sub_areas.clear();
  const std::string page = page_of(model);
  EXPECT_THAT(between(page, "<table class=\"points", '>'), ::testing::SizeIs(1));
  EXPECT_THAT(between(page, "<tr id=\"points-", '"'), ::testing::SizeIs(model.areas.size()));
}

TEST(Html, SaysAtTheEdgeOfAPrintedPageWhatTheReportIs) {
  Model model = testing::sample_model();
  model.meta.status = "Draft \"\\";
  EXPECT_THAT(page_of(model), HasSubstr("--status: &quot;Draft \\&quot;\\\\&quot;"));
}

TEST(Html, EmbedsPicturesAndRefusesOnesItDoesNotHave) {
  Model model = testing::sample_model();
  model.areas[0].pictures.push_back({"p1", "a.png", "image/png", "", {}, {"En sjö", ""}, ""});
  EXPECT_THAT(page_of(model, {{"p1", "abc"}}),
              HasSubstr("src=\"data:image/png;base64,YWJj\" alt=\"En sjö\""));
  EXPECT_THAT(page_of(model), HasSubstr("PROBLEM picture p1"));
  model.areas[0].pictures[0].media_type = "image/svg+xml";
  EXPECT_THAT(page_of(model, {{"p1", "abc"}}), HasSubstr("cannot be shown"));
}

TEST(Html, CarriesItsFontsAndAsksForNothingElsewhere) {
  const std::string page = page_of(testing::sample_model());
  EXPECT_THAT(between(page, "src:url(data:font/woff2;base64,", 'B'), ::testing::SizeIs(5));
  EXPECT_THAT(between(page, "font-family:\"", '"'), ::testing::Contains("Charis SIL"));
  for (const auto& address : between(page, "url(", ')')) {
    EXPECT_TRUE(address.starts_with("data:") || address == "#hatch") << address.substr(0, 40);
  }
}

TEST(Html, RefusesAModelWithoutALabel) {
  Model model = testing::sample_model();
  model.labels.words.pop_back();
  EXPECT_THAT(page_of(model), HasSubstr("the label 'total' is missing"));
}

TEST(Html, SaysWhichTemplateIsMissing) {
  const auto none = HtmlTemplates::load("/nowhere");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.problem().kind, Trouble::Environment);
  EXPECT_THAT(none.problem().message(), HasSubstr("page.mustache"));
}

}  // namespace
}  // namespace kompass::report
