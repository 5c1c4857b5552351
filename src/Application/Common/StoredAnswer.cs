using System.Text.Json;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

// A use case's result as JSON: its outcome, or its error.
internal sealed record StoredAnswer(JsonElement? Outcome, Error? Error)
{
    public static string Write<TResult>(TResult result)
        where TResult : IResult<TResult> =>
        JsonSerializer.Serialize(new StoredAnswer(
            result.Error is null ? JsonSerializer.SerializeToElement(result.Outcome, TResult.OutcomeType) : null,
            result.Error));

    public static TResult Read<TResult>(string json)
        where TResult : IResult<TResult>
    {
        var stored = JsonSerializer.Deserialize<StoredAnswer>(json)!;
        return stored.Error is { } error ? TResult.Failed(error) : TResult.Succeeded(stored.Outcome?.Deserialize(TResult.OutcomeType));
    }
}
