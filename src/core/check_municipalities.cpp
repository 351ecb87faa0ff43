// SPDX-License-Identifier: EUPL-1.2
// Municipalities held against the register: the evaluated one, role models, and those that running
// text calls "kommun". What an invented evaluation names may be invented too.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check.hpp"
#include "core/place_names.hpp"

namespace kompass {
namespace {

class MunicipalityChecker {
 public:
  explicit MunicipalityChecker(const CheckInput& input)
      : evaluation_(input.evaluation),
        all_(input.municipalities.municipalities),
        places_(input.municipalities) {}

  Findings run() {
    if (evaluation_.invented) {
      check_invented();
    } else if (!all_.empty()) {
      check_listed(evaluation_.municipality, "municipality", ", or mark the evaluation invented");
      for (const auto& model : evaluation_.role_models) {
        if (model.municipality) check_listed(*model.municipality, "role_models", "");
      }
      for (const auto& text : texts_of(evaluation_)) check_text(text);
    }
    return std::move(findings_);
  }

 private:
  void check_invented() {
    const auto& own = evaluation_.municipality;
    const bool listed = std::ranges::any_of(all_, [&](const Municipality& other) {
      return other.country == own.country && (other.code == own.code || other.name == own.name);
    });
    if (!listed) return;
    findings_.push_back({Severity::Error, "invented-is-real", "municipality",
                         fmt::format("'{}' ({} {}) is marked invented but is in the register; "
                                     "choose another name and code",
                                     own.name, own.country, own.code)});
  }

  static bool is_called(const Municipality& municipality, const std::string& name) {
    return municipality.name == name || municipality.official_name == name;
  }

  // Code and name have to be those of one municipality; without a code the name alone is held.
  void check_listed(const Municipality& own, const std::string& where, std::string_view else_do) {
    const Municipality* by_code = nullptr;
    const Municipality* by_name = nullptr;
    for (const auto& other : all_) {
      if (other.country != own.country) continue;
      const bool code = !own.code.empty() && other.code == own.code;
      const bool name = is_called(other, own.name);
      if (name && (code || own.code.empty())) return;
      if (code) by_code = &other;
      if (name) by_name = &other;
    }
    if (by_code == nullptr && by_name == nullptr) {
      warn("unknown-municipality", where,
           fmt::format("'{}' ({}) is in no register; {}{}", own.name, key_of(own),
                       offer(own.name, own.country), else_do));
      return;
    }
    const auto code_means = by_code ? fmt::format("{} is '{}'", key_of(own), by_code->name)
                                    : fmt::format("the register has no {}", key_of(own));
    const auto name_means = by_name ? fmt::format("'{}' has {}", own.name, by_name->code)
                                    : fmt::format("no municipality is called '{}'", own.name);
    warn("code-of-another", where,
         fmt::format("{}, and {}; correct the code or the name", code_means, name_means));
  }

  static std::string key_of(const Municipality& own) {
    return own.code.empty() ? own.country : own.country + " " + own.code;
  }

  // The nearest name, of one country or of all where none is given.
  [[nodiscard]] std::string offer(const std::string& name, std::string_view country) const {
    std::vector<std::string> names;
    for (const auto& other : all_) {
      if (country.empty() || other.country == country) names.push_back(other.name);
    }
    const auto near = nearest(name, names);
    return near ? fmt::format("check the spelling: '{}'?", *near) : "check the spelling";
  }

  void check_text(const CheckedText& text) {
    for (const auto& name : places_.unknown_in(text.text)) {
      const auto own = evaluation_.municipality.name;
      if (name == own || name == own + "s") continue;
      warn("unknown-municipality", text.where,
           fmt::format("names '{}' as a municipality, which is in no register; {}", name,
                       offer(name, "")));
    }
  }

  void warn(const char* code, std::string where, std::string message) {
    findings_.push_back({Severity::Warning, code, std::move(where), std::move(message)});
  }

  const Evaluation& evaluation_;
  const std::vector<Municipality>& all_;
  PlaceNames places_;
  Findings findings_;
};

}  // namespace

Findings check_municipalities(const CheckInput& input) {
  return MunicipalityChecker(input).run();
}

}  // namespace kompass
