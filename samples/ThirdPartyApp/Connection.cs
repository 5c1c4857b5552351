using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>The tokens of whoever is signed in. They stay on this server, in the session; the browser has a cookie that names it.</summary>
internal sealed class Connection(HttpClient http, IOptions<PlanPlatformOptions> options, TimeProvider time)
{
    private const string AccessToken = "access_token";
    private const string RefreshToken = "refresh_token";
    private const string ExpiresAt = "expires_at";
    private const string Refreshed = "refreshed";

    /// <summary>A working access token, refreshed when it is about to run out; null when there is no connection, or not any more.</summary>
    /// <param name="context">The request of whoever is signed in.</param>
    /// <param name="isRefused">Whether the API has just refused the token that this gave.</param>
    public async Task<string?> GetAccessTokenAsync(HttpContext context, bool isRefused = false)
    {
        var session = await context.AuthenticateAsync();
        if (session.Properties?.GetTokenValue(RefreshToken) is not { } refreshToken)
            return null;
        var isFresh = WorksUntil(session.Properties) - time.GetUtcNow() > TimeSpan.FromSeconds(options.Value.RefreshAheadSeconds);
        return isFresh && !isRefused ? session.Properties.GetTokenValue(AccessToken) : await RefreshAsync(context, session, refreshToken);
    }

    /// <summary>Until when the access token works, and how often it was refreshed.</summary>
    public static async Task<(DateTimeOffset Until, int Times)> StateAsync(HttpContext context)
    {
        var properties = (await context.AuthenticateAsync()).Properties!;
        return (WorksUntil(properties), TimesRefreshed(properties));
    }

    /// <summary>Gives the permission back: revoking the refresh token ends all that came from the same approval. Then signs out.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync();
        if (session.Properties?.GetTokenValue(RefreshToken) is { } refreshToken)
        {
            using var answer = await PostAsync("/oauth/revoke", context.RequestAborted, ("token", refreshToken));
            answer.EnsureSuccessStatusCode();
        }

        await context.SignOutAsync();
    }

    /// <summary>What the server says of a token (RFC 7662).</summary>
    public async Task<TokenFacts?> IntrospectAsync(string token, CancellationToken cancellationToken)
    {
        using var answer = await PostAsync("/oauth/introspect", cancellationToken, ("token", token));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<TokenFacts>(cancellationToken);
    }

    // Two requests may get here at once: the server gives both the same pair. An answer that is lost is had by asking again with the same token.
    private async Task<string?> RefreshAsync(HttpContext context, AuthenticateResult session, string refreshToken)
    {
        using var answer = await PostAsync("/oauth/token", context.RequestAborted, ("grant_type", RefreshToken), (RefreshToken, refreshToken));
        if (answer.StatusCode != HttpStatusCode.BadRequest)
            answer.EnsureSuccessStatusCode();
        var tokens = await answer.Content.ReadFromJsonAsync<TokenAnswer>(context.RequestAborted);
        if (tokens?.Error == "invalid_grant")
        {
            // The person has taken the permission back: start again.
            await context.SignOutAsync();
            return null;
        }

        answer.EnsureSuccessStatusCode();
        var properties = session.Properties!;
        properties.UpdateTokenValue(AccessToken, tokens!.AccessToken!);
        properties.UpdateTokenValue(RefreshToken, tokens.RefreshToken!);
        properties.UpdateTokenValue(ExpiresAt, time.GetUtcNow().AddSeconds(tokens.ExpiresIn).ToString("o", CultureInfo.InvariantCulture));
        properties.Items[Refreshed] = (TimesRefreshed(properties) + 1).ToString(CultureInfo.InvariantCulture);
        await context.SignInAsync(session.Principal!, properties);
        return tokens.AccessToken;
    }

    private Task<HttpResponseMessage> PostAsync(string path, CancellationToken cancellationToken, params (string Name, string Value)[] parameters)
    {
        var form = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        form["client_id"] = options.Value.ClientId;
        form["client_secret"] = options.Value.ClientSecret;
        return http.PostAsync(options.Value.At(path), new FormUrlEncodedContent(form), cancellationToken);
    }

    private static DateTimeOffset WorksUntil(AuthenticationProperties properties) =>
        DateTimeOffset.Parse(properties.GetTokenValue(ExpiresAt)!, CultureInfo.InvariantCulture);

    private static int TimesRefreshed(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Refreshed, out var times) ? int.Parse(times!, CultureInfo.InvariantCulture) : 0;
}
