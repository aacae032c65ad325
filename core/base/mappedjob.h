#pragma once

#include "base/job.h"

namespace yiren {

// Another job's result, made into another value; its failure is passed on. Owns the other job.
template <typename To, typename From>
class MappedJob final : public Job<To>
{
public:
    MappedJob(JobHandle<From> job, std::function<To(const From &)> make) : m_job(std::move(job)), m_make(std::move(make)) {}

protected:
    void doStart() override
    {
        m_job->then(this,
                    [this](const Result<From> &result) { this->finish(result ? Result<To>(m_make(*result)) : failure(result.error())); });
        m_job->start();
    }
    void doStop() override { m_job.reset(); }

private:
    JobHandle<From> m_job;
    const std::function<To(const From &)> m_make;
};

template <typename To, typename From>
[[nodiscard]] JobHandle<To> mapped(JobHandle<From> job, std::function<To(const From &)> make)
{
    return JobHandle<To>(new MappedJob<To, From>(std::move(job), std::move(make)));
}

} // namespace yiren
