# SPDX-License-Identifier: Apache-2.0
# The form side of the window: one executable per page, without a screen.
if(NOT TARGET keizoku_ui)
    return()
endif()

function(keizoku_form_test name)
    add_executable(${name} ui/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE keizoku_ui keizoku_flags Qt6::Test)
    keizoku_reuse(${name} keizoku_qtest_headers)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 120
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;XDG_RUNTIME_DIR=/tmp;XDG_CONFIG_HOME=${CMAKE_CURRENT_BINARY_DIR}/config;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()

keizoku_form_test(tst_field_table)
keizoku_form_test(tst_fields)
keizoku_form_test(tst_first_hour)
keizoku_form_test(tst_home_page)
keizoku_form_test(tst_section_page)
