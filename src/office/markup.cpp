// SPDX-License-Identifier: Apache-2.0
#include "office/markup.h"

#include "base/text.h"

namespace keizoku::office::markup {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text::cleaned(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out.push_back(c);
        }
    }
    return out;
}

} // namespace keizoku::office::markup
