// SPDX-License-Identifier: Apache-2.0
// The questions of a pack, prepared to be compared with a whole Word file.
#pragma once

#include <vector>

#include "app/word_titles.h"
#include "forms/pack.h"

namespace keizoku::app {

struct WordForms {
    explicit WordForms(const forms::Pack& of) : pack(of), instances(of.instances()) {}

    const forms::Pack& pack;
    std::vector<forms::FieldInstance> instances;
    TitleBook titles = {};
};

} // namespace keizoku::app
