# SPDX-License-Identifier: Apache-2.0
# The call tree as a graph.
add_executable(keizoku_calltree_tests
    $<TARGET_OBJECTS:keizoku_catch_main>
    calltree/analysis_test.cpp
    calltree/cut_test.cpp
    calltree/drill_test.cpp
    calltree/edit_test.cpp
    calltree/layout_test.cpp
    calltree/succession_test.cpp
    calltree/random_tree.cpp)
target_include_directories(keizoku_calltree_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(keizoku_calltree_tests PRIVATE keizoku_calltree keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_calltree_tests keizoku_catch_headers)
catch_discover_tests(keizoku_calltree_tests TEST_PREFIX "calltree: ")
