using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>A span and a measure for each use case: its name, and how it ended (<c>ok</c> or the neutral code of the refusal). Nothing of what was sent.</summary>
internal sealed class UseCaseTelemetry<TRequest, TResult> : IPipelineBehavior<TRequest, TResult>
    where TResult : IResult<TResult>
{
    private const string NameTag = "planplatform.use_case";
    private const string OutcomeTag = "planplatform.outcome";

    private static readonly string Name = Trim(Trim(typeof(TRequest).Name, "Command"), "Query");

    private static readonly Histogram<double> Durations = Tracing.Meter.CreateHistogram<double>("planplatform.use_case.duration", "s", "How long use cases take.");

    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        using var span = Tracing.Source.StartActivity(Name);
        var (start, outcome) = (Stopwatch.GetTimestamp(), "exception");
        try
        {
            var result = await next();
            outcome = result.Error?.Code ?? "ok";
            return result;
        }
        catch (Exception exception)
        {
            // Its message may hold what was sent.
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        finally
        {
            span?.SetTag(OutcomeTag, outcome);
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new(NameTag, Name), new(OutcomeTag, outcome));
        }
    }

    private static string Trim(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}
