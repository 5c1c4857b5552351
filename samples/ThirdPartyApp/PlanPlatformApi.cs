using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>The API calls of this application.</summary>
internal sealed class PlanPlatformApi(HttpClient http, Connection connection, IOptions<PlanPlatformOptions> options)
{
    /// <summary>The names of the groups in the person's organisation; null when nobody is connected, or not any more.</summary>
    public async Task<IReadOnlyList<string>?> GetGroupsAsync(HttpContext context)
    {
        var answer = await CallAsync(context, () => new HttpRequestMessage(HttpMethod.Post, options.Value.At("/fetch-groups")) { Content = JsonContent.Create(new { }) });
        if (answer is null)
            return null;
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            var groups = await answer.Content.ReadFromJsonAsync<GroupsAnswer>(context.RequestAborted);
            return groups!.Data.Select(group => group.Name).ToList();
        }
    }

    /// <summary>The companies that the person manages; null when nobody is connected, or not any more.</summary>
    public async Task<IReadOnlyList<Company>?> GetCompaniesAsync(HttpContext context)
    {
        var answer = await CallAsync(context, () => new HttpRequestMessage(HttpMethod.Get, options.Value.At("/api/v1/companies")));
        if (answer is null)
            return null;
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<CompaniesAnswer>(context.RequestAborted))!.Companies;
        }
    }

    // A token that is refused may have been revoked alone: it is refreshed once.
    private async Task<HttpResponseMessage?> CallAsync(HttpContext context, Func<HttpRequestMessage> request)
    {
        var answer = await SendAsync(await connection.GetAccessTokenAsync(context), request, context.RequestAborted);
        if (answer?.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            return answer;
        answer.Dispose();
        return await SendAsync(await connection.GetAccessTokenAsync(context, isRefused: true), request, context.RequestAborted);
    }

    private async Task<HttpResponseMessage?> SendAsync(string? token, Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        if (token is null)
            return null;
        using var request = create();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }

    private sealed record CompaniesAnswer([property: JsonPropertyName("companies")] IReadOnlyList<Company> Companies);

    private sealed record GroupsAnswer([property: JsonPropertyName("data")] IReadOnlyList<Group> Data);

    private sealed record Group([property: JsonPropertyName("group_name")] string Name);
}
