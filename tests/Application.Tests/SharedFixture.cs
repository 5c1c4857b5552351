namespace PlanPlatform.Application.Tests;

/// <summary>One database for all tests that need no settings of their own; each test works in a tenant of its own.</summary>
[SetUpFixture]
internal sealed class SharedFixture
{
    private static Fixture? _fixture;

    public static Fixture Instance => _fixture ?? throw new InvalidOperationException("The fixture is not started.");

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }
}
