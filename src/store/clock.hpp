// SPDX-License-Identifier: EUPL-1.2
// Time comes from outside, so that tests can set it.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace kompass::store {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;
using Clock = std::function<Moment()>;

Moment system_now();

// "2026-11-25T21:05:09.120Z" (RFC 3339), UTC.
std::string timestamp(Moment moment);

// A UUID of version 7 (RFC 9562): it begins with the time, so that newer ids sort after older.
std::string new_id(Moment moment);

// Whether it is a UUID of any version, in small letters.
bool is_id(std::string_view text);

}  // namespace kompass::store
