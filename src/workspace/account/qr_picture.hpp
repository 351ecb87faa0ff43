// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "workspace/turn.hpp"

namespace kompass::workspace {

// "qr" of the view: a QR code of the text, as the "side" of a square in modules and in "pixels",
// and the "path" of what is dark in it, with the light margin that readers need. Nothing when the
// text does not fit.
void put_qr(const std::string& text, View& view);

}  // namespace kompass::workspace
