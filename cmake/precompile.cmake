# SPDX-License-Identifier: Apache-2.0
# Headers nearly every file includes, parsed once instead of once a file: a fifth of a clean build. Three sets, each
# compiled for one target and used again by those that have the same flags. No file may rely on it: sources include
# what they use, and KEIZOKU_PCH=OFF (as the sanitizer build has it) shows who does not.
option(KEIZOKU_PCH "Precompile the headers everybody includes" ON)

set(KEIZOKU_STANDARD_HEADERS
    <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <variant> <vector> <tl/expected.hpp>)

# keizoku_precompile(TARGET HEADER...): TARGET precompiles the headers; others take them over with keizoku_reuse.
function(keizoku_precompile target)
    if(KEIZOKU_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
        # So that a compiler cache sees through the precompiled header.
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()

function(keizoku_reuse target owner)
    if(KEIZOKU_PCH)
        target_precompile_headers(${target} REUSE_FROM ${owner})
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
