// SPDX-License-Identifier: Apache-2.0
// Where pages of attached PDF files go. Private to print/.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

class QPDF;
class QPDFPageObjectHelper;

namespace keizoku::print {

struct Printed;

/// One page of an attached file on one of ours, in points from the lower left corner.
struct BoundPage {
    std::shared_ptr<const std::string> bytes = {};
    int number = 0;     ///< in its file, from 0
    std::size_t on = 0; ///< our page, from 0
    double left = 0, bottom = 0, width = 0, height = 0;
};

[[nodiscard]] std::vector<BoundPage> boundPages(const Printed& printed);

/// Attached files while their pages are put in; must live until the result is written. Throws as qpdf does.
class BoundFiles {
public:
    BoundFiles();
    ~BoundFiles();
    BoundFiles(const BoundFiles&) = delete;
    BoundFiles& operator=(const BoundFiles&) = delete;
    void put(QPDF& into, QPDFPageObjectHelper& page, const BoundPage& which);

private:
    class Opened;
    std::map<std::shared_ptr<const std::string>, std::unique_ptr<Opened>> m_opened;
    int m_count = 0;
};

} // namespace keizoku::print
