// SPDX-License-Identifier: Apache-2.0
// The call tree as one web page for any telephone or computer, with the net off: nothing outside it is asked
// for.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace keizoku::office {

/// Stretches of text, each with its reading or none.
using ReadWords = std::vector<std::pair<std::string, std::string>>;

/// A phrase in the forms one can switch between.
struct PageWords {
    ReadWords ordinary = {}, easy = {}, english = {};
};

struct PageNumber {
    std::string number = {}, use = {};
};

struct PagePerson {
    std::string key = {}, name = {}, kana = {}, work = {};
    std::string note = {}; ///< 退職, 登録あり
    std::vector<PageNumber> numbers = {};
    std::string script = {}; ///< in words he understands, or empty
};

struct PageCall {
    std::string callee = {}, deputy = {}; ///< keys
};

/// Whom one caller rings, in order.
struct PageCard {
    std::string caller = {}; ///< key
    std::vector<PageCall> calls = {};
};

struct PageTree {
    std::string id = {}, title = {}; ///< "day", 日中の連絡網
    std::vector<PageCard> cards = {};
};

struct EmergencyPage {
    std::string office = {}, edition = {};
    std::string notice = {}; ///< what is left out
    std::vector<PageWords> words = {};
    std::vector<PageTree> trees = {};
    std::vector<PagePerson> people = {};
};

/// UTF-8. Its script only hides and shows; without it everything stands on the page. Text is shown as it is
/// written, markup included. Same page, same bytes.
[[nodiscard]] std::string html(const EmergencyPage& page);

} // namespace keizoku::office
