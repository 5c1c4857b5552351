using PlanPlatform.Application.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class ResendConfirmationTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task AnotherLink_IsSentUntilTheAddressIsConfirmed()
    {
        var (email, caller) = await Fixture.NewPersonAsync();
        await Fixture.SendAsync(new ResendConfirmationCommand(AccountWork.Site), caller);
        Assert.That((await Fixture.MailsAsync()).Count(mail => mail.Contains(email, StringComparison.Ordinal)), Is.EqualTo(2));
        var (person, token) = await Fixture.LinkAsync(email, "/confirm-address");

        Assert.That((await Fixture.SendAsync(new ConfirmAddressCommand(person, token))).IsSuccess, Is.True);
        await Fixture.SendAsync(new ResendConfirmationCommand(AccountWork.Site), caller);

        Assert.That((await Fixture.MailsAsync()).Count(mail => mail.Contains(email, StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That((await Fixture.SendAsync(new GetAccountQuery(), caller)).Value.IsConfirmed, Is.True);
    }
}
