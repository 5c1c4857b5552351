using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RotateApplicationSecretTests
{
    private Fixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task WithoutOverlap_TheFormerSecretEndsAtOnce()
    {
        var (member, registered) = await RegisterAsync();

        var secret = await RotateAsync(member, registered, TimeSpan.Zero);

        Assert.That(await WorksAsync(registered), Is.False);
        Assert.That(await WorksAsync(secret), Is.True);
    }

    [Test]
    public async Task WithAnOverlap_BothWorkUntilItsEnd()
    {
        var (member, registered) = await RegisterAsync();

        var secret = await RotateAsync(member, registered, TimeSpan.FromHours(1));

        Assert.That(new[] { await WorksAsync(registered), await WorksAsync(secret) }, Has.All.True);
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(await WorksAsync(registered), Is.False);
        Assert.That(await WorksAsync(secret), Is.True);
    }

    [Test]
    public async Task ASecondRotation_NeverLengthensAnOverlap()
    {
        var (member, registered) = await RegisterAsync();
        await RotateAsync(member, registered, TimeSpan.FromHours(1));

        await RotateAsync(member, registered, TimeSpan.FromDays(7));
        _fixture.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That(await WorksAsync(registered), Is.False);
    }

    [TestCase(-1)]
    [TestCase(31 * 24)]
    public async Task AnOverlap_IsFromZeroTo30Days(int hours)
    {
        var (member, registered) = await RegisterAsync();

        var result = await _fixture.SendAsync(new RotateApplicationSecretCommand(registered.ClientId, TimeSpan.FromHours(hours)), member);

        Assert.That(result.Error!.Fields.Single().Field, Is.EqualTo("Overlap"));
    }

    [Test]
    public async Task APublicApplication_HasNone()
    {
        var member = await _fixture.MemberAsync();
        var registered = await _fixture.RegisterAsync(member, Members.Fields(isConfidential: false));

        var result = await _fixture.SendAsync(new RotateApplicationSecretCommand(registered.ClientId, TimeSpan.Zero), member);

        Assert.That(result.Error, Is.EqualTo(AccessErrors.NoSuchApplication));
    }

    private async Task<(Caller Member, RegisteredApplication Registered)> RegisterAsync()
    {
        var member = await _fixture.MemberAsync();
        return (member, await _fixture.RegisterAsync(member));
    }

    private async Task<RegisteredApplication> RotateAsync(Caller member, RegisteredApplication registered, TimeSpan overlap) =>
        registered with { Secret = (await _fixture.SendAsync(new RotateApplicationSecretCommand(registered.ClientId, overlap), member)).Value };

    private async Task<bool> WorksAsync(RegisteredApplication application) =>
        (await _fixture.SendAsync(new IssueClientCredentialsTokenCommand(application.Credentials(), null, null))).IsSuccess;
}
