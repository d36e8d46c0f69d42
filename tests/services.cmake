# SPDX-License-Identifier: Apache-2.0
# Service profiles, law and what every kind of office is asked: the shipped data.
add_executable(keizoku_services_tests $<TARGET_OBJECTS:keizoku_catch_main> forms/law_test.cpp forms/services_test.cpp forms/source_sentences_test.cpp)
target_include_directories(keizoku_services_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_services_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(keizoku_services_tests PRIVATE keizoku_check keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_services_tests keizoku_catch_headers)
catch_discover_tests(keizoku_services_tests TEST_PREFIX "services: ")
