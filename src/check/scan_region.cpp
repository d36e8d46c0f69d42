// SPDX-License-Identifier: Apache-2.0
#include "check/scan_region.h"

namespace keizoku::check {

Region scanRegion(forms::TextRegion region)
{
    switch (region) {
    case forms::TextRegion::Body:
        return Region::Body;
    case forms::TextRegion::Form:
        return Region::Form;
    case forms::TextRegion::Message:
        return Region::Message;
    case forms::TextRegion::History:
        break;
    }
    return Region::History;
}

} // namespace keizoku::check
