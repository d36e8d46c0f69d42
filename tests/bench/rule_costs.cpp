// SPDX-License-Identifier: Apache-2.0
#include "bench/rule_costs.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

#include "check/rule.h"
#include "check/walk.h"

namespace keizoku::bench {

namespace {

constexpr int kRuns = 5;

double best(const std::function<void()>& work)
{
    double least = 1e9;
    for (int at = 0; at < kRuns; ++at) {
        const auto began = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
        least = std::min(least, took.count());
    }
    return least;
}

void print(std::string_view what, double milliseconds, std::size_t findings, std::string_view reads)
{
    std::printf("  %-34s %8.3f ms %6zu findings  reads: %s\n", std::string(what).c_str(), milliseconds,
                findings, std::string(reads).c_str());
}

} // namespace

void printRuleCosts(const check::Context& context)
{
    const auto plan = std::make_shared<const plan::Plan>(context.plan);
    check::Walk walk;
    print("walk", best([&] { walk = check::Walk(plan, context.pack, {}); }), 0, "*");
    print("walk again", best([&] { walk = check::Walk(plan, context.pack, walk); }), 0, "");
    const auto questions = context.pack.instances();
    for (const check::Rule& rule : check::rules()) {
        check::Findings findings;
        const auto look = [&] {
            findings.clear();
            context.known = nullptr; // or only the first would pay for what all look up
            check::Sink sink(rule, findings);
            if (rule.check)
                rule.check(context, sink);
            if (rule.checkEntry)
                for (const check::EntryPointer& entry : walk.entries())
                    rule.checkEntry(context, *entry, sink);
            if (rule.checkQuestion)
                for (const forms::FieldInstance& question : questions)
                    rule.checkQuestion(context, question, sink);
        };
        const double cost = best(look);
        print(rule.id, cost, findings.size(), rule.reads);
    }
    check::Findings all = check::run(context);
    print("sort", best([&] { check::sortFindings(context.pack, all); }), all.size(), "");
}

} // namespace keizoku::bench
