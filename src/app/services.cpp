// SPDX-License-Identifier: Apache-2.0
#include "app/services.h"

#include "records/duties.h"

namespace keizoku::app {

namespace {

std::string iso(const std::optional<Date>& date)
{
    return date ? date->iso() : "";
}

/// A citation with all somebody needs to look it up.
Json cited(const forms::LawBook& law, const std::string& id)
{
    Json json;
    json.set("id", id);
    if (const forms::LawEntry* entry = law.entry(id)) {
        json.set("words", entry->words());
        json.set("source", entry->source);
        json.set("date", iso(entry->from ? entry->from : entry->issued));
        json.set("confidence", entry->confidence == forms::Confidence::Read        ? "C"
                               : entry->confidence == forms::Confidence::Secondary ? "C2"
                                                                                   : "G");
        json.set("checkedOn", iso(entry->checkedOn));
    }
    return json;
}

Json count(const forms::YearlyCount& yearly, const forms::LawBook& law)
{
    Json json;
    json.set("natural", yearly.natural);
    json.set("infection", yearly.infection);
    json.set("law", cited(law, yearly.law));
    return json;
}

Json reduction(const forms::Reduction& rule, const forms::LawBook& law)
{
    Json json;
    json.set("rate", rule.rate);
    json.set("from", iso(rule.from));
    json.set("law", cited(law, rule.law));
    Json all{Json::Array{}};
    for (const forms::Grace& grace : rule.grace) {
        Json one;
        one.set("until", iso(grace.until));
        Json needs{Json::Array{}};
        for (const std::string& need : grace.needs)
            needs.push(need);
        one.set("needs", std::move(needs));
        one.set("law", cited(law, grace.law));
        all.push(std::move(one));
    }
    json.set("grace", std::move(all));
    return json;
}

} // namespace

Json toJson(const forms::ServiceProfile& profile, const forms::LawBook& law)
{
    Json json;
    json.set("id", profile.id);
    json.set("name", profile.name);
    json.set("group", profile.group);
    json.set("pack", profile.pack);
    json.set("rateClass", profile.reduction ? profile.reduction->rate : "");
    Json words{Json::Object{}};
    for (const auto& [key, word] : profile.words)
        words.set(key, word);
    json.set("words", std::move(words));
    Json variants{Json::Array{}};
    for (const forms::ServiceVariant& variant : profile.variants) {
        Json one;
        one.set("id", variant.id);
        one.set("name", variant.name);
        one.set("note", variant.note);
        one.set("law", cited(law, variant.law));
        variants.push(std::move(one));
    }
    json.set("variants", std::move(variants));
    Json duty;
    duty.set("effortFrom", iso(profile.effortFrom));
    duty.set("from", iso(profile.dutyFrom));
    duty.set("law", cited(law, profile.dutyLaw));
    json.set("duty", std::move(duty));
    Json yearly;
    yearly.set("training", count(profile.training, law));
    yearly.set("drill", count(profile.drill, law));
    yearly.set("joint", profile.joint);
    yearly.set("combined", profile.combined);
    yearly.set("law", cited(law, profile.jointLaw));
    json.set("yearly", std::move(yearly));
    if (profile.reduction)
        json.set("reduction", reduction(*profile.reduction, law));
    else
        json.set("noReduction", cited(law, profile.noReduction));
    Json dates{Json::Array{}};
    for (const forms::Deadline& deadline : profile.dates) {
        Json one;
        one.set("id", deadline.id);
        one.set("on", iso(deadline.on));
        one.set("what", deadline.what);
        one.set("law", cited(law, deadline.law));
        dates.push(std::move(one));
    }
    json.set("dates", std::move(dates));
    json.set("inspection", profile.inspection);
    Json forms{Json::Array{}};
    for (const std::string& form : profile.forms)
        forms.push(form);
    json.set("forms", std::move(forms));
    return json;
}

std::string yearlyWords(const forms::ServiceProfile& profile)
{
    using records::timesWords;
    return "研修 " + timesWords(profile.training.natural) + "（災害）・" +
           timesWords(profile.training.infection) + "（感染症）、訓練 " + timesWords(profile.drill.natural) +
           "・" + timesWords(profile.drill.infection);
}

} // namespace keizoku::app
