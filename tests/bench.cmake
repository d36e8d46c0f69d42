# SPDX-License-Identifier: Apache-2.0
# Measured by hand and by `./dev bench`, never as a test: machines differ.
add_executable(keizoku_bench EXCLUDE_FROM_ALL bench/big_plan.cpp bench/bench.cpp bench/rule_costs.cpp)
target_include_directories(keizoku_bench PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(keizoku_bench PRIVATE keizoku_flags keizoku_app)

if(KEIZOKU_UI)
    add_executable(keizoku_ui_bench EXCLUDE_FROM_ALL bench/ui_bench.cpp)
    target_include_directories(keizoku_ui_bench PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_compile_definitions(keizoku_ui_bench PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
    target_link_libraries(keizoku_ui_bench PRIVATE keizoku_flags keizoku_ui)
endif()
