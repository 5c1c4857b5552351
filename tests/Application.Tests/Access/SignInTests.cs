using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class SignInTests
{
    private const string Wrong = "not the right password";

    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync()
    {
        // First: Entity Framework looks now and then only whether anybody listens.
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [TestCase("admin@planplatform.local")]
    [TestCase(" ADMIN@PlanPlatform.local ")]
    public async Task TheRightPassword_SignsIn(string email)
    {
        var result = await _fixture.SendAsync(new SignInCommand(email, "Admin-Passw0rd!"));

        Assert.That(result.Value.NeedsSecondFactor, Is.False);
        Assert.That((await _fixture.SendAsync(new AuthenticateSessionQuery(result.Value.Person.PersonId, result.Value.Person.Stamp, "session"))).IsSuccess, Is.True);
    }

    [TestCase("admin@planplatform.local")]
    [TestCase("nobody@example.com")]
    public async Task FiveFailures_LockForFiveMinutes(string email)
    {
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.That(await TryAsync(email, Wrong), Is.EqualTo(AccountErrors.WrongPassword));

        Assert.That(await TryAsync(email, Wrong), Is.EqualTo(AccountErrors.Locked));
        Assert.That(await TryAsync(email.ToUpperInvariant(), "Admin-Passw0rd!"), Is.EqualTo(AccountErrors.Locked));
        _fixture.Clock.Advance(SignInFailures.LockTime);
        Assert.That(await TryAsync(email, "Admin-Passw0rd!"), Is.Not.EqualTo(AccountErrors.Locked));
    }

    [Test]
    public async Task ASuccess_ForgetsTheFailures()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
                await TryAsync("admin@planplatform.local", Wrong);
            Assert.That(await TryAsync("admin@planplatform.local", "Admin-Passw0rd!"), Is.Null);
        }
    }

    [Test]
    public async Task ParallelFailures_AllCount()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryAsync("nobody@example.com", Wrong)));

        Assert.That(outcomes.Count(outcome => outcome == AccountErrors.WrongPassword), Is.EqualTo(5));
        Assert.That(outcomes.Count(outcome => outcome == AccountErrors.Locked), Is.EqualTo(3));
    }

    [Test]
    public async Task ALockOut_IsAudited_AndTheNameIsNotKept()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            await TryAsync("a-password-in-the-wrong-field", Wrong);

        await using var scope = _fixture.Services.CreateAsyncScope();
        var entries = await scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().AuditEntries.Where(entry => entry.Action == "Account.LockedOut").ToListAsync();
        Assert.That(entries.Select(entry => entry.SubjectId), Is.EqualTo(new[] { "unknown" }));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_fixture.FilesFolder, ".."), "planplatform.db*"))
            Assert.That(System.Text.Encoding.UTF8.GetString(await ReadAsync(file)), Does.Not.Contain("password-in-the-wrong-field"));
    }

    [Test]
    public async Task KnownAndUnknownNames_TakeTheSameRoundTrips()
    {
        _counter.Reset();
        await TryAsync("admin@planplatform.local", Wrong);
        var known = _counter.Count;
        _counter.Reset();

        await TryAsync("nobody@example.com", Wrong);

        Assert.That(_counter.Count, Is.EqualTo(known).And.GreaterThan(0));
    }

    private async Task<Domain.Common.Error?> TryAsync(string email, string password) => (await _fixture.SendAsync(new SignInCommand(email, password))).Error;

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
