// SPDX-License-Identifier: EUPL-1.2
// What the table of rights is asked about one part.
#pragma once

#include "service/work/parts.hpp"

namespace kompass::service {

// Whose a part is that the server named: of a note who made it, of all else nobody's.
std::string maker_of(const PartKind& kind, const store::Item& item);

// Whose a part is: of a grade by its key, of a note by who made it, of an answer by who was
// assigned to it. `item`: null when it is not there.
Result<std::string> author_of(store::Reading& reading, const Work& work, const PartAddress& address,
                              const store::Item* item);

// Of a part that has this body; an empty one is about all sub-areas.
Subject subject_of_part(const Work& work, const PartAddress& address, const std::string& author,
                        const std::string& body);

bool may_read(const Caller& caller, const PartKind& kind, const Subject& subject);

// Problem (Denied) when the caller could not do it even with what is the own and with what all have
// locked.
Result<void> permit_kind(const Caller& caller, const Work& work, const PartKind& kind, Use use);

Problem denied(Action action);
Problem no_such(const PartKind& kind);

}  // namespace kompass::service
