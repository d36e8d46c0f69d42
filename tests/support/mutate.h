// SPDX-License-Identifier: Apache-2.0
// Damage to inputs, as disks, mail programs and ill will do it.
#pragma once

#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace keizoku::test {

/// How many mutants a test tries: KEIZOKU_MUTANTS, or `usual`.
inline int mutants(int usual)
{
    const char* given = std::getenv("KEIZOKU_MUTANTS");
    return given ? std::max(1, std::atoi(given)) : usual;
}

/// One to four changes: bytes altered, cut out, repeated, moved in from `words`, or the end cut off.
inline std::string mutated(std::string bytes, const std::vector<std::string_view>& words, std::mt19937& random)
{
    for (auto left = 1 + random() % 4; left > 0 && !bytes.empty(); --left) {
        const std::size_t at = random() % bytes.size();
        const std::size_t length = std::min<std::size_t>(1 + random() % 64, bytes.size() - at);
        switch (random() % 6) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            for (auto times = random() % 40; times > 0; --times)
                bytes.insert(at, bytes.substr(at, length));
            break;
        case 3:
            bytes.insert(at, words[random() % words.size()]);
            break;
        case 4:
            bytes.replace(at, std::min(length, bytes.size() - at), words[random() % words.size()]);
            break;
        default:
            if (random() % 8 == 0)
                bytes.resize(at);
            break;
        }
    }
    return bytes;
}

} // namespace keizoku::test
