#pragma once

#include "wechat/officialapi.h"

namespace yiren {

// A corporation's API as conversations ask it. In the program it is a CorpApi; a simulation of a day stands something faster there.
class CorpLine
{
public:
    virtual ~CorpLine() = default;

    // Errors: those of CorpApi.
    [[nodiscard]] virtual JobHandle<OfficialAnswer> call(OfficialCall call) = 0;
    [[nodiscard]] virtual QString corpid() const = 0;
    // Call and reading in one: line.ask<KfPage>(kfSyncCall(…), kfPage)
    template <typename T>
    [[nodiscard]] JobHandle<T> ask(OfficialCall call, Result<T> (*read)(const OfficialAnswer &))
    {
        return JobHandle<T>(new ReadingJob<OfficialAnswer, T>(this->call(std::move(call)), read));
    }
};

} // namespace yiren
