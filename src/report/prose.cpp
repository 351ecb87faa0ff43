// SPDX-License-Identifier: EUPL-1.2
#include "report/prose.hpp"

#include <cmark-gfm.h>

#include <memory>

namespace kompass::report {
namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, Free>;

std::string_view view(const char* text) {
  return text == nullptr ? "" : text;
}

bool allowed(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") ||
         address.starts_with("mailto:");
}

// Collects the runs of one paragraph or list item.
class Runs {
 public:
  void walk(cmark_node* parent, const Run& style) {
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      take(node, style);
    }
  }
  std::vector<Run> runs;

 private:
  void take(cmark_node* node, const Run& style) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) return add(" ", style);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE) {
      return add(view(cmark_node_get_literal(node)), style);
    }
    Run inner = style;
    if (style.kind == RunKind::Plain) inner = style_of(node, type, style);
    walk(node, inner);
  }

  static Run style_of(cmark_node* node, cmark_node_type type, const Run& outer) {
    if (type == CMARK_NODE_EMPH) return {RunKind::Emphasis, "", ""};
    if (type == CMARK_NODE_STRONG) return {RunKind::Strong, "", ""};
    const std::string_view address = view(cmark_node_get_url(node));
    if (type == CMARK_NODE_LINK && allowed(address)) {
      return {RunKind::Link, "", std::string(address)};
    }
    return outer;
  }

  void add(std::string_view text, const Run& style) {
    const bool joins =
        !runs.empty() && runs.back().kind == style.kind && runs.back().address == style.address;
    if (!joins) runs.push_back(style);
    runs.back().text += text;
  }
};

std::vector<Run> runs_of(cmark_node* node) {
  Runs collected;
  collected.walk(node, {});
  return std::move(collected.runs);
}

class Blocks {
 public:
  void walk(cmark_node* parent) {
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      take(node);
    }
  }
  std::vector<Block> blocks;

 private:
  void take(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_HEADING: blocks.push_back({BlockKind::Paragraph, runs_of(node), {}}); break;
      case CMARK_NODE_LIST: blocks.push_back(list_of(node)); break;
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_HTML_BLOCK: literal(view(cmark_node_get_literal(node))); break;
      default: walk(node);
    }
  }

  void literal(std::string_view text) {
    blocks.push_back({BlockKind::Paragraph, {{RunKind::Plain, std::string(text), ""}}, {}});
  }

  static Block list_of(cmark_node* list) {
    if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) {
      return {BlockKind::List, {}, items_of(list)};
    }
    return {BlockKind::Numbered, {}, items_of(list), cmark_node_get_list_start(list)};
  }

  // The paragraphs of an item run together; a list within a list becomes items of the outer one.
  static std::vector<std::vector<Run>> items_of(cmark_node* list) {
    std::vector<std::vector<Run>> items;
    for (cmark_node* item = cmark_node_first_child(list); item != nullptr;
         item = cmark_node_next(item)) {
      std::vector<Run> own;
      std::vector<std::vector<Run>> nested;
      for (cmark_node* part = cmark_node_first_child(item); part != nullptr;
           part = cmark_node_next(part)) {
        const bool inner_list = cmark_node_get_type(part) == CMARK_NODE_LIST;
        auto runs = inner_list ? std::vector<Run>() : runs_of(part);
        own.insert(own.end(), runs.begin(), runs.end());
        if (inner_list) nested = items_of(part);
      }
      items.push_back(std::move(own));
      items.insert(items.end(), nested.begin(), nested.end());
    }
    return items;
  }
};

}  // namespace

Prose prose_of(std::string_view markdown) {
  const Document document(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
  Blocks blocks;
  blocks.walk(document.get());
  return {std::move(blocks.blocks), {}};
}

Prose prose_of(const Phrase& phrase, Language report) {
  Prose prose = prose_of(phrase.text);
  if (phrase.language != report && !prose.blocks.empty()) prose.lang = tag_of(phrase.language);
  return prose;
}

Words words_of(const Phrase& phrase, Language report) {
  return {std::string(phrase.text),
          phrase.language == report ? "" : std::string(tag_of(phrase.language))};
}

}  // namespace kompass::report
