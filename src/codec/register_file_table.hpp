// SPDX-License-Identifier: EUPL-1.2
// A CSV file (RFC 4180) of data/register, whose faults are told with file and line.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/date.hpp"

namespace kompass::codec {

// The fields of all rows one after the other. A blank line is no row.
struct CsvRows {
  struct Row {
    std::size_t first, count;  // in `fields`
    std::size_t line;          // where it begins, from 1
  };
  std::vector<std::string_view> fields;
  std::vector<Row> rows;
};

// The fields point into `text`, where quotes are taken out of them.
CsvRows split_csv(std::string& text);

class RegisterTable {
 public:
  // Fields are asked for by the place of their column in `columns`. Problems (Environment): the
  // file is missing or empty, lacks a column, or a row has more or fewer fields than the head.
  static Result<RegisterTable> open(const std::filesystem::path& path,
                                    std::span<const std::string_view> columns);

  [[nodiscard]] std::size_t size() const { return rows_.rows.size() - 1; }
  [[nodiscard]] std::string_view at(std::size_t row, std::size_t column) const {
    return rows_.fields[rows_.rows[row + 1].first + columns_[column]];
  }
  [[nodiscard]] std::string text(std::size_t row, std::size_t column) const {
    return std::string(at(row, column));
  }

  // Problems name the file, the line and the column.
  [[nodiscard]] Result<std::string> code(std::size_t row, std::size_t column) const;  // "0115"
  [[nodiscard]] Result<Date> day(std::size_t row, std::size_t column) const;
  [[nodiscard]] Result<int> count(std::size_t row, std::size_t column) const;  // 0 or more

  [[nodiscard]] Problem fault(std::size_t row, std::string what, std::string remedy) const;

 private:
  RegisterTable() = default;

  [[nodiscard]] Problem odd(std::size_t row, std::size_t column, std::string_view wanted) const;

  std::string path_;
  std::unique_ptr<std::string> text_;
  CsvRows rows_;
  std::vector<std::size_t> columns_;
};

}  // namespace kompass::codec
