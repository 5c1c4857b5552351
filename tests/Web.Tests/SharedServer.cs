namespace PlanPlatform.Web.Tests;

/// <summary>One server for all tests that need no settings of their own; each test works on collections of its own.</summary>
[SetUpFixture]
internal sealed class SharedServer
{
    private static Server? _server;

    public static Server Instance => _server ?? throw new InvalidOperationException("The server is not started.");

    /// <summary>A token of the demo organisation.</summary>
    public static string Token { get; private set; } = "";

    /// <summary>A token of the other organisation.</summary>
    public static string OtherToken { get; private set; } = "";

    /// <summary>An id that no other test uses.</summary>
    public static string NewId(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new Server();
        Token = await _server.TokenAsync();
        OtherToken = await _server.TokenAsync("other", "other-domain");
    }

    [OneTimeTearDown]
    public void Stop() => _server?.Dispose();
}
