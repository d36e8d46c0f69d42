# SPDX-License-Identifier: Apache-2.0
# The rule table: one test for each rule.
file(GLOB rule_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/check/rules/*_test.cpp)
add_executable(keizoku_rules_tests $<TARGET_OBJECTS:keizoku_catch_main> check/rules/desk.cpp check/dated_law_test.cpp check/duration_test.cpp
    check/every_example_test.cpp check/measurable_test.cpp check/name_book_test.cpp check/need_test.cpp check/reduction_test.cpp
    check/rerun_test.cpp check/resources_test.cpp check/rules_test.cpp check/units_test.cpp check/walk_test.cpp ${rule_tests})
target_include_directories(keizoku_rules_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_rules_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(keizoku_rules_tests PRIVATE keizoku_check keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_rules_tests keizoku_catch_headers)
catch_discover_tests(keizoku_rules_tests TEST_PREFIX "rules: ")
