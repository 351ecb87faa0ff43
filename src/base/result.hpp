// SPDX-License-Identifier: EUPL-1.2
// A value or the reason there is none. For failures; a judgement on data is a Finding
// (finding.hpp).
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace kompass {

// Whose side the trouble is on; each kind has one exit code and one HTTP status. Missing: what is
// asked for is not there. Conflict: it was changed meanwhile, or its name is taken. Denied: who
// asks may not.
enum class Trouble { Usage, Input, Output, Environment, Missing, Conflict, Denied };

// A failure told to a person: where it happened, what is wrong, what to do about it.
struct Problem {
  Trouble kind = Trouble::Input;
  std::string where;   // "report.txt:12", "edition 2.1"; may be empty
  std::string what;    // one clause, no full stop
  std::string remedy;  // one clause, may be empty

  [[nodiscard]] std::string message() const {
    std::string text = where.empty() ? what : where + ": " + what;
    return remedy.empty() ? text : text + "; " + remedy;
  }
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  [[nodiscard]] const Problem& problem() const { return std::get<1>(state_); }

 private:
  std::variant<T, Problem> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Problem problem) : problem_(std::move(problem)) {}

  explicit operator bool() const { return !problem_; }
  [[nodiscard]] const Problem& problem() const {
    assert(problem_);
    return *problem_;
  }

 private:
  std::optional<Problem> problem_;
};

}  // namespace kompass
