// SPDX-License-Identifier: EUPL-1.2
#include "site/assets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "chart/rose.hpp"
#include "codec/hash.hpp"
#include "codec/json_writer.hpp"
#include "report/template_text.hpp"

namespace kompass::site {
namespace {

struct Font {
  std::string_view name, family;
  int weight;
  std::string_view bytes;  // WOFF2
};

// The literals are longer than every compiler of C++ has to take; g++ and clang take them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
const auto fonts = std::to_array<Font>({
#include "site/page_font_files.inc"
});

struct Script {
  std::string_view name, bytes;
};
const auto scripts = std::to_array<Script>({
#include "site/web_files.inc"
});
#pragma GCC diagnostic pop

constexpr std::array sheets{"site/stand_ins.css", "site/tokens.css", "report/html/charts.css",
                            "site/site.css", "site/compare.css"};
constexpr std::array report_sheets{"report/html/chapters.css", "report/html/parts.css",
                                   "report/html/print.css", "site/evaluation.css"};

constexpr std::array workspace_sheets{
    "workspace/style/frame.css",     "workspace/style/grading.css",
    "workspace/style/consensus.css", "workspace/style/collecting.css",
    "workspace/style/whole.css",     "workspace/style/writing.css",
    "workspace/style/draft.css",     "workspace/style/live.css",
    "workspace/style/files.css",     "workspace/style/letter.css",
    "workspace/style/account.css"};

// Style sheets that are served as one file.
struct Sheet {
  std::string_view name;
  std::span<const char* const> of;
  std::string Assets::* address;
};

std::string add(Assets& assets, std::string_view name, std::string_view ending, Asset asset) {
  const std::string file =
      fmt::format("{}-{}.{}", name, codec::sha256(*asset.body).substr(0, 12), ending);
  assets.files.emplace(file, std::move(asset));
  return file;
}

http::Body body_of(std::string_view bytes) {
  return std::make_shared<const std::string>(bytes);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The brand mark in the colours of tokens.css, which a file of its own does not see.
Asset icon() {
  auto mark = chart::brand_mark(32, chart::Medium::Wide).markup;
  replace_all(mark, "class=\"k-d\"", "fill=\"#005a6b\"");
  replace_all(mark, "class=\"k-l\"", "fill=\"#659ba6\"");
  return {"image/svg+xml", body_of(mark)};
}

http::Body script(std::string_view name) {
  return body_of(std::ranges::find(scripts, name, &Script::name)->bytes);
}

// The phrases that scripts say, as an object of JSON.
std::string phrases_of_scripts(const Phrasebook& words) {
  codec::JsonWriter out(codec::JsonWriter::Layout::Compact);
  out.open_record();
  for (const auto& [key, text] : words.phrases()) {
    if (!key.starts_with("live_")) continue;
    out.key(key);
    out.text(text);
  }
  out.close_record();
  return out.take();
}

void add_scripts(Assets& assets, const service::Wording& wording) {
  constexpr std::string_view javascript = "text/javascript; charset=utf-8";
  assets.workspace_script =
      "/static/" + add(assets, "workspace", "js", {javascript, script("workspace.js")});
  assets.worker = script("worker.js");
  for (const auto language : all_languages) {
    assets.script_words[language] =
        "/static/" + add(assets, fmt::format("words-{}", tag_of(language)), "json",
                         {"application/json", body_of(phrases_of_scripts(wording.in(language)))});
  }
}

// What the mark of a text in another language than its page says: --in, "in Swedish".
std::string language_marks(const service::Wording& wording) {
  std::string rules;
  for (const auto page : all_languages) {
    for (const auto text : all_languages) {
      if (text == page) continue;
      auto words = wording.in(page).say(fmt::format("label_in_{}", tag_of(text)));
      replace_all(words, "\\", "\\\\");
      replace_all(words, "\"", "\\\"");
      rules += fmt::format(":root:lang({}) [lang={}]{{--in:\"{}\"}}\n", tag_of(page), tag_of(text),
                           words);
    }
  }
  return rules;
}

}  // namespace

Result<Assets> load_assets(const std::filesystem::path& templates,
                           const service::Wording& wording) {
  auto css = report::whole_stylesheet(templates, sheets);
  if (!css) return css.problem();
  Assets assets;
  std::string rules = language_marks(wording);
  for (const auto& font : fonts) {
    const auto file = add(assets, font.name, "woff2", {"font/woff2", body_of(font.bytes)});
    rules += fmt::format(
        "@font-face{{font-family:\"{}\";font-weight:{};font-display:optional;src:url({}) "
        "format(\"woff2\")}}\n",
        font.family, font.weight, file);
    assets.fonts.push_back("/static/" + file);
  }
  assets.icon = "/static/" + add(assets, "icon", "svg", icon());
  assets.styles =
      "/static/" + add(assets, "site", "css", {"text/css; charset=utf-8", body_of(rules + *css)});
  for (const auto& [name, of, address] :
       {Sheet{"report", report_sheets, &Assets::report_styles},
        Sheet{"workspace", workspace_sheets, &Assets::workspace_styles}}) {
    auto more = report::whole_stylesheet(templates, of);
    if (!more) return more.problem();
    assets.*address =
        "/static/" + add(assets, name, "css", {"text/css; charset=utf-8", body_of(*more)});
  }
  add_scripts(assets, wording);
  return assets;
}

}  // namespace kompass::site
