using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class WriterGateTests
{
    [Test]
    public async Task Writers_NeverOverlap()
    {
        using var gate = new WriterGate();
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            using (await gate.EnterAsync(CancellationToken.None))
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        })));

        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task Writers_EnterInTheOrderInWhichTheyCame()
    {
        using var gate = new WriterGate();
        var order = new List<int>();
        var first = await gate.EnterAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 20).Select(number => EnterAsync(gate, () => order.Add(number))).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.That(order, Is.EqualTo(Enumerable.Range(0, 20)));
    }

    [Test]
    public async Task AWriterWhoGaveUp_DoesNotHoldTheOthersUp()
    {
        using var gate = new WriterGate();
        using var hurry = new CancellationTokenSource();
        var first = await gate.EnterAsync(CancellationToken.None);
        var impatient = gate.EnterAsync(hurry.Token);
        await hurry.CancelAsync();
        Assert.That(async () => await impatient, Throws.InstanceOf<OperationCanceledException>());

        first.Dispose();

        using var next = await gate.EnterAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5));
        Assert.That(next, Is.Not.Null);
    }

    private static async Task EnterAsync(WriterGate gate, Action act)
    {
        using (await gate.EnterAsync(CancellationToken.None))
            act();
    }
}
